using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using WranglerLint.Editing;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What holds for edits of any document in any style.</summary>
public sealed class EditingProperties
{
    private static readonly Gen<ConfigFormat> Formats = Gen.OneOf(ConfigFormat.Toml, ConfigFormat.Jsonc, ConfigFormat.Json);

    private static readonly Gen<(JsonObject Tree, ConfigFormat Format, int Seed)> Documents = Gen.Select(Trees.Tables, Formats, Gen.Int);

    [Fact]
    public void Styled_documents_mean_what_they_should() =>
        Documents.Sample(
            static (tree, format, seed) =>
            {
                var document = Parse(StyledDocument.Write(tree, format, seed), format);
                return document.Error is null && Meaning(document.Root) == Meaning(Parse(tree.ToJsonString(), ConfigFormat.Json).Root);
            },
            iter: 2_000,
            print: static sample => StyledDocument.Write(sample.Item1, sample.Item2, sample.Item3));

    /// <summary>Compared with what the same edit makes of a plain tree, written and read as JSON.</summary>
    [Fact]
    public void An_edit_changes_what_it_is_about_and_nothing_else()
    {
        var asked = new ConcurrentDictionary<string, int>();
        var done = new ConcurrentDictionary<string, int>();
        Documents.Sample(
            (tree, format, seed) =>
            {
                var document = Parse(StyledDocument.Write(tree, format, seed), format);
                if (Choose(document, new Random(seed)) is not { } chosen)
                {
                    return;
                }

                var kind = chosen.Edit.GetType().Name;
                asked.AddOrUpdate(kind, 1, static (_, count) => count + 1);
                if (DocumentEditor.Edit(document, [chosen.Edit]) is not { } changes)
                {
                    return;
                }

                done.AddOrUpdate(kind, 1, static (_, count) => count + 1);
                var text = TextEdits.Apply(document.Text.Content, changes);
                var after = Parse(text, format);
                after.Error.Should().BeNull("this is valid:\n{0}", text);
                Meaning(after.Root).Should().Be(chosen.Meaning, "this was written:\n{0}\ninto\n{1}", text, document.Text.Content);
                after.Comments.Select(comment => after.Text[comment]).Should().BeEquivalentTo(document.Comments.Select(comment => document.Text[comment]));
                (text.Contains('\r', StringComparison.Ordinal) && text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)).Should().BeFalse("line ends are all alike");
                if (format == ConfigFormat.Json)
                {
                    JsonNode.Parse(text).Should().NotBeNull("plain JSON stays plain:\n{0}", text);
                }
            },
            iter: 10_000);
        asked.Should().HaveCount(7).And.OnlyContain(kind => done[kind.Key] > kind.Value * 3 / 4, "an edit that cannot be made is the exception");
    }

    private static ConfigDocument Parse(string text, ConfigFormat format) => ConfigDocument.Parse(new SourceText("wrangler", text), format);

    /// <summary>An edit of a random place, and what the document means afterwards.</summary>
    private static (ConfigEdit Edit, string Meaning)? Choose(ConfigDocument document, Random random)
    {
        var tree = ToJson(document.Root);
        var entries = Nodes.Below(document.Root).Prepend(document.Root).OfType<ConfigTable>().SelectMany(static table => table.Entries).ToList();
        var items = Nodes.Below(document.Root).OfType<ConfigArray>().SelectMany(static array => array.Items).ToList();
        var tables = entries.Select(static entry => entry.Value).OfType<ConfigTable>().Prepend(document.Root).Where(static table => !table.Path.ToString().Contains('[', StringComparison.Ordinal)).ToList();
        var entry = entries.Count > 0 ? entries[random.Next(entries.Count)] : null;
        var table = tables[random.Next(tables.Count)];
        var value = NewValue.Table(new NewEntry("x", NewValue.Of("\"'\\ é")), new NewEntry("y", NewValue.Array(NewValue.Of(true))));
        JsonObject Added() => new() { ["x"] = "\"'\\ é", ["y"] = new JsonArray(true) };
        ConfigEdit edit;
        switch (random.Next(6))
        {
            case 0 when entry is not null:
                edit = ConfigEdit.Remove(entry);
                At(tree, entry.Path.Parent!).AsObject().Remove(entry.Key);
                break;
            case 1 when items.Count > 0:
                var item = items[random.Next(items.Count)];
                edit = ConfigEdit.RemoveItem(item);
                var array = At(tree, item.Path.Parent!).AsArray();
                array.Remove(At(tree, item.Path));
                break;
            case 2 when entry is not null:
                edit = ConfigEdit.Rename(entry, "new key");
                var holder = At(tree, entry.Path.Parent!).AsObject();
                var renamed = holder[entry.Key];
                holder.Remove(entry.Key);
                holder["new key"] = renamed;
                break;
            case 3 when entry?.Value is ConfigString or ConfigNumber or ConfigBoolean:
                edit = ConfigEdit.Set(entry.Value, value);
                At(tree, entry.Path.Parent!).AsObject()[entry.Key] = Added();
                break;
            case 4 when entry is { Value: not ConfigTable } && entry.Path.Parent!.Parent is not null && table.Find(entry.Key) is null && !table.Path.StartsWith(entry.Path):
                edit = ConfigEdit.Move(entry, table.Path);
                var moved = At(tree, entry.Path);
                var target = At(tree, table.Path).AsObject();
                At(tree, entry.Path.Parent!).AsObject().Remove(entry.Key);
                target[entry.Key] = moved;
                break;
            default:
                var isNested = random.Next(2) == 0;
                edit = isNested ? ConfigEdit.Append(table.Path.Key("new").Key("list"), value) : ConfigEdit.Insert(table.Path, "new", value);
                At(tree, table.Path).AsObject()["new"] = isNested ? new JsonObject { ["list"] = new JsonArray(Added()) } : Added();
                break;
        }

        return (edit, Meaning(Parse(tree.ToJsonString(), ConfigFormat.Json).Root));
    }

    private static JsonNode ToJson(ConfigNode node) => node switch
    {
        ConfigTable table => new JsonObject(table.Entries.Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)ToJson(entry.Value)))),
        ConfigArray array => new JsonArray([.. array.Items.Select(ToJson)]),
        ConfigString text => JsonValue.Create(text.Value),
        ConfigNumber number => JsonValue.Create(number.Value),
        _ => JsonValue.Create(((ConfigBoolean)node).Value),
    };

    private static JsonNode At(JsonNode tree, ConfigPath path)
    {
        if (path.Parent is not { } parent)
        {
            return tree;
        }

        var above = At(tree, parent);
        return path.LastKey is { } key ? above[key]! : above[int.Parse(path.ToString().Split('[')[^1].TrimEnd(']'), CultureInfo.InvariantCulture)]!;
    }

    /// <summary>The values by their paths, in an order that does not depend on that of keys.</summary>
    private static string Meaning(ConfigNode root) =>
        string.Join("\n", Nodes.Below(root).Select(static node => $"{node.Path} {Value(node)}").Order(StringComparer.Ordinal));

    private static string Value(ConfigNode node) => node switch
    {
        ConfigString text => "text " + text.Value,
        ConfigNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        ConfigBoolean boolean => boolean.Value.ToString(),
        _ => node.KindName,
    };
}
