using WranglerLint.Editing;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>How edits look, in all the ways in which a configuration can be written.</summary>
public sealed class EditingTests
{
    private static readonly NewValue Namespace = NewValue.Table(
        new NewEntry("binding", NewValue.Of("KV")),
        new NewEntry("id", NewValue.Of("replace-me")) { Comment = "the id" });

    [Theory]
    [InlineData("a = 1\nb = 2\nc = 3\n", "b", "a = 1\nc = 3\n")]
    [InlineData("a = 1\r\nb = 2\r\nc = 3", "c", "a = 1\r\nb = 2\r\n")]
    [InlineData("a = 1\n\nb = 2\n\nc = 3\n", "b", "a = 1\n\nc = 3\n")]
    [InlineData("a = 1\n# about b\nb = 2 # why\nc = 3\n", "b", "a = 1\n# about b\n# why\nc = 3\n")]
    [InlineData("a = 1\nb = [\n  1,\n  2,\n]\nc = 3\n", "b", "a = 1\nc = 3\n")]
    [InlineData("a = 1\n  b = [ # all\n    1, # one\n  ] # end\n", "b", "a = 1\n  # all\n  # one\n  # end\n")]
    [InlineData("a = 1\nb = \"\"\"\nx\n\"\"\"\nc = 3\n", "b", "a = 1\nc = 3\n")]
    [InlineData("a = 1\nb.c = 2\nb.d = 3\n", "b", "a = 1\n")]
    [InlineData("a = 1\nb.c = 2\nb.d = 3\n", "b.d", "a = 1\nb.c = 2\n")]
    [InlineData("a = 1\n\n[b]\nc = 2\n\n[b.d]\ne = 3\n\n[f]\ng = 4\n", "b", "a = 1\n\n[f]\ng = 4\n")]
    [InlineData("[a]\n\n[b] # the b\nc = 2\n# left\n\n[d]\n", "b", "[a]\n\n# the b\n# left\n\n[d]\n")]
    [InlineData("[a.b]\nc = 1\n", "a.b", null)]
    [InlineData("a = { b = 1, c = 2, d = 3 }\n", "a.b", "a = { c = 2, d = 3 }\n")]
    [InlineData("a = { b = 1, c = 2, d = 3 }\n", "a.d", "a = { b = 1, c = 2 }\n")]
    [InlineData("a = { b.c = 1, b.d = 2 }\n", "a.b.c", "a = { b.d = 2 }\n")]
    [InlineData("a = { b = 1 }\n", "a.b", "a = {}\n")]
    [InlineData("[[a]]\nb = 1\nc = 2\n[[a]]\nb = 3\n", "a[0].b", "[[a]]\nc = 2\n[[a]]\nb = 3\n")]
    public void Removing_from_TOML(string before, string path, string? after) => Edit(before, ConfigFormat.Toml, path, static (entry, _) => ConfigEdit.Remove(entry!)).Should().Be(after);

    [Theory]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "a", "{ \"b\": 2 }")]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "b", "{ \"a\": 1 }")]
    [InlineData("{ \"a\": 1, \"b\": 2, }", "b", "{ \"a\": 1, }")]
    [InlineData("{ \"a\": 1 }", "a", "{}")]
    [InlineData("{\n\t\"a\": 1,\n\t\"b\": 2\n}\n", "a", "{\n\t\"b\": 2\n}\n")]
    [InlineData("{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}\r\n", "b", "{\r\n\t\"a\": 1\r\n}\r\n")]
    [InlineData("{\n\t\"a\": 1,\n\t\"b\": 2,\n}\n", "b", "{\n\t\"a\": 1,\n}\n")]
    [InlineData("{\n\t\"a\": 1, // one\n\t// about b\n\t\"b\": 2 // two\n}\n", "b", "{\n\t\"a\": 1 // one\n\t// about b\n\t// two\n}\n")]
    [InlineData("{\n  \"a\": { /* inside */ },\n  \"b\": 2\n}\n", "a", "{\n  /* inside */\n  \"b\": 2\n}\n")]
    [InlineData("{ \"a\": { /* inside */ }, \"b\": 2 }", "a", null)]
    [InlineData("{ \"a\": 1, /* about b */ \"b\": 2 }", "b", null)]
    [InlineData("{ \"a\": 1, /* about b */ \"b\": 2 }", "a", "{ /* about b */ \"b\": 2 }")]
    public void Removing_from_JSON(string before, string path, string? after) => Edit(before, ConfigFormat.Jsonc, path, static (entry, _) => ConfigEdit.Remove(entry!)).Should().Be(after);

    [Theory]
    [InlineData("a = [\"x\", \"y\"]\n", ConfigFormat.Toml, "a[0]", "a = [\"y\"]\n")]
    [InlineData("a = [\"x\", \"y\"]\n", ConfigFormat.Toml, "a[1]", "a = [\"x\"]\n")]
    [InlineData("a = [ \"x\" ]\n", ConfigFormat.Toml, "a[0]", "a = []\n")]
    [InlineData("a = [\n  \"x\", # why\n  \"y\"\n]\n", ConfigFormat.Toml, "a[0]", "a = [\n  # why\n  \"y\"\n]\n")]
    [InlineData("a = [\n  \"x\",\n  \"y\",\n]\n", ConfigFormat.Toml, "a[1]", "a = [\n  \"x\",\n]\n")]
    [InlineData("[[a]]\nb = 1\n\n[[a]]\nb = 2\n\n[[a]]\nb = 3\n", ConfigFormat.Toml, "a[1]", "[[a]]\nb = 1\n\n[[a]]\nb = 3\n")]
    [InlineData("{ \"a\": [\"x\", \"y\"] }", ConfigFormat.Json, "a[0]", "{ \"a\": [\"y\"] }")]
    [InlineData("{\n  \"a\": [\n    \"x\",\n    \"y\"\n  ]\n}", ConfigFormat.Json, "a[1]", "{\n  \"a\": [\n    \"x\"\n  ]\n}")]
    public void Removing_an_element(string before, ConfigFormat format, string path, string after) =>
        Edit(before, format, path, static (_, value) => ConfigEdit.RemoveItem(value)).Should().Be(after);

    [Theory]
    [InlineData("a = 1\n", ConfigFormat.Toml, "a", "b = 1\n")]
    [InlineData("\"a\" = 1\n", ConfigFormat.Toml, "a", "\"b\" = 1\n")]
    [InlineData("[[a]]\nx = 1\n[[ 'a' ]] # two\nx = 2\n[a.y]\nz.a = 3\n", ConfigFormat.Toml, "a", "[[b]]\nx = 1\n[[ 'b' ]] # two\nx = 2\n[b.y]\nz.a = 3\n")]
    [InlineData("[x.a.y]\n[x.a]\n", ConfigFormat.Toml, "x.a", "[x.b.y]\n[x.b]\n")]
    [InlineData("a.x = 1\na.y = 2\n", ConfigFormat.Toml, "a", "b.x = 1\nb.y = 2\n")]
    [InlineData("x = { a.y = 1 }\n", ConfigFormat.Toml, "x.a", "x = { b.y = 1 }\n")]
    [InlineData("a = 1\nb = 2\n", ConfigFormat.Toml, "a", null)]
    [InlineData("{ \"a\": 1 }", ConfigFormat.Json, "a", "{ \"b\": 1 }")]
    public void Renaming(string before, ConfigFormat format, string path, string? after) =>
        Edit(before, format, path, static (entry, _) => ConfigEdit.Rename(entry!, "b")).Should().Be(after);

    [Theory]
    [InlineData("a = 2024-01-01 # day\nb = \"x\"\n", ConfigFormat.Toml, "a = \"2024-01-02\" # day\nb = \"x\"\n")]
    [InlineData("a = 2024-01-01\nb = 'x'\n", ConfigFormat.Toml, "a = '2024-01-02'\nb = 'x'\n")]
    [InlineData("a = '''x'''\n", ConfigFormat.Toml, "a = '2024-01-02'\n")]
    [InlineData("{\"a\":1}", ConfigFormat.Json, "{\"a\":\"2024-01-02\"}")]
    [InlineData("[a]\n", ConfigFormat.Toml, null)]
    public void Setting(string before, ConfigFormat format, string? after) =>
        Edit(before, format, "a", static (_, value) => ConfigEdit.Set(value, NewValue.Of("2024-01-02"))).Should().Be(after);

    [Theory]
    [InlineData("name = \"a\" # me\n\n[vars]\nX = 1\n", "name = \"a\" # me\nnew = \"v\"\n\n[vars]\nX = 1\n", "")]
    [InlineData("# about vars\n[vars]\nX = 1\n", "new = \"v\"\n\n# about vars\n[vars]\nX = 1\n", "")]
    [InlineData("", "new = \"v\"\n", "")]
    [InlineData("[e]\n  x = 1\n\n[f]\n", "[e]\n  x = 1\n  new = \"v\"\n\n[f]\n", "e")]
    [InlineData("[e]\n\n[f]\n", "[e]\nnew = \"v\"\n\n[f]\n", "e")]
    [InlineData("[e.s.vars]\nX = 1\n", "[e.s]\nnew = \"v\"\n\n[e.s.vars]\nX = 1\n", "e.s")]
    [InlineData("e = { x = 1 }\n", "e = { x = 1, new = \"v\" }\n", "e")]
    [InlineData("e = {}\n", "e = { new = \"v\" }\n", "e")]
    [InlineData("a = 1\n[b]\nc = 2", "a = 1\n[b]\nc = 2\n\n[e.s]\nnew = \"v\"", "e.s")]
    [InlineData("e = 1\n", null, "e")]
    public void Inserting_into_TOML(string before, string? after, string table) =>
        Edit(before, ConfigFormat.Toml, static (_, path) => ConfigEdit.Insert(path, "new", NewValue.Of("v")), table).Should().Be(after);

    [Theory]
    [InlineData("{}", "{ \"new\": \"v\" }", "")]
    [InlineData("{\n}", "{\n  \"new\": \"v\"\n}", "")]
    [InlineData("{\n\t\"a\": 1\n}", "{\n\t\"a\": 1,\n\t\"new\": \"v\"\n}", "")]
    [InlineData("{\n\t\"a\": 1, // one\n\t// end\n}", "{\n\t\"a\": 1, // one\n\t\"new\": \"v\",\n\t// end\n}", "")]
    [InlineData("{\n\t\"a\": 1 // one\n}", "{\n\t\"a\": 1, // one\n\t\"new\": \"v\"\n}", "")]
    [InlineData("{\n  \"e\": { \"x\": 1 }\n}", "{\n  \"e\": { \"x\": 1, \"new\": \"v\" }\n}", "e")]
    [InlineData("{\n  \"e\": {}\n}", "{\n  \"e\": {\n    \"new\": \"v\"\n  }\n}", "e")]
    [InlineData("{\n  \"e\": {\n    // none\n  }\n}", "{\n  \"e\": {\n    // none\n    \"new\": \"v\"\n  }\n}", "e")]
    [InlineData("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"e\": {\n    \"s\": {\n      \"new\": \"v\"\n    }\n  }\n}", "e.s")]
    public void Inserting_into_JSON(string before, string after, string table) =>
        Edit(before, ConfigFormat.Jsonc, static (_, path) => ConfigEdit.Insert(path, "new", NewValue.Of("v")), table).Should().Be(after);

    [Theory]
    [InlineData("a = 1\n\n[e.s]\nx = 1\n\n[f]\n", ConfigFormat.Toml, "a = 1\n\n[e.s]\nx = 1\n\n[[e.s.kv]]\nbinding = \"KV\"\nid = \"replace-me\" # the id\n\n[f]\n")]
    [InlineData("[[e.s.kv]]\nbinding = 'A'\n[e.s.kv.o]\np = 1\n", ConfigFormat.Toml, "[[e.s.kv]]\nbinding = 'A'\n[e.s.kv.o]\np = 1\n\n[[e.s.kv]]\nbinding = 'KV'\nid = 'replace-me' # the id\n")]
    [InlineData("[e.s]\nkv = [{ binding = \"A\" }]\n", ConfigFormat.Toml, "[e.s]\nkv = [{ binding = \"A\" }, { binding = \"KV\", id = \"replace-me\" }]\n")]
    [InlineData("[e.s]\nkv = [\n  { binding = \"A\" }, # a\n]\n", ConfigFormat.Toml, "[e.s]\nkv = [\n  { binding = \"A\" }, # a\n  { binding = \"KV\", id = \"replace-me\" },\n]\n")]
    [InlineData("[e.s]\nkv = []\n", ConfigFormat.Toml, "[e.s]\nkv = [{ binding = \"KV\", id = \"replace-me\" }]\n")]
    [InlineData("{\n  \"e\": {\n    \"s\": {\n      \"kv\": [\n        { \"binding\": \"A\" }\n      ]\n    }\n  }\n}", ConfigFormat.Jsonc, "{\n  \"e\": {\n    \"s\": {\n      \"kv\": [\n        { \"binding\": \"A\" },\n        { \"binding\": \"KV\", \"id\": \"replace-me\" }\n      ]\n    }\n  }\n}")]
    [InlineData("{\n  \"e\": {\n    \"s\": {\n      \"x\": 1\n    }\n  }\n}", ConfigFormat.Jsonc, "{\n  \"e\": {\n    \"s\": {\n      \"x\": 1,\n      \"kv\": [\n        {\n          \"binding\": \"KV\",\n          \"id\": \"replace-me\" // the id\n        }\n      ]\n    }\n  }\n}")]
    [InlineData("{\n  \"e\": {\n    \"s\": {\n      \"kv\": []\n    }\n  }\n}", ConfigFormat.Json, "{\n  \"e\": {\n    \"s\": {\n      \"kv\": [\n        {\n          \"binding\": \"KV\",\n          \"id\": \"replace-me\"\n        }\n      ]\n    }\n  }\n}")]
    [InlineData("{ \"e\": { \"s\": {} } }", ConfigFormat.Jsonc, "{ \"e\": { \"s\": { \"kv\": [{ \"binding\": \"KV\", \"id\": \"replace-me\" }] } } }")]
    public void Appending(string before, ConfigFormat format, string after) =>
        Edit(before, format, static (_, path) => ConfigEdit.Append(path, Namespace), "e.s.kv").Should().Be(after);

    [Theory]
    [InlineData("name = \"a\"\n\n[vars]\nX = 1\n# runs\nmain = \"m\" # here\nY = 2\n", ConfigFormat.Toml, "name = \"a\"\n# runs\nmain = \"m\" # here\n\n[vars]\nX = 1\nY = 2\n")]
    [InlineData("[vars]\nmain = [\n  \"m\", # x\n]\n", ConfigFormat.Toml, "main = [\n  \"m\", # x\n]\n\n[vars]\n")]
    [InlineData("a = 1\n\n[vars]\nX = 1\n\n[vars.main]\nx = 1\n[vars.main.y]\nz = 2\n", ConfigFormat.Toml, "a = 1\n\n[vars]\nX = 1\n\n[main]\nx = 1\n[main.y]\nz = 2\n")]
    [InlineData("vars.X = 1\nvars.main = 2\n", ConfigFormat.Toml, "vars.X = 1\nmain = 2\n")]
    [InlineData("{\n  \"vars\": {\n    \"X\": 1,\n    // runs\n    \"main\": [\n      1\n    ] // here\n  },\n  \"a\": 1\n}", ConfigFormat.Jsonc, "{\n  \"vars\": {\n    \"X\": 1\n  },\n  \"a\": 1,\n  // runs\n  \"main\": [\n    1\n  ] // here\n}")]
    [InlineData("{ \"vars\": { \"main\": 1 } }", ConfigFormat.Jsonc, "{ \"vars\": {}, \"main\": 1 }")]
    public void Moving(string before, ConfigFormat format, string after) =>
        Edit(before, format, "vars.main", static (entry, _) => ConfigEdit.Move(entry!, ConfigPath.Root)).Should().Be(after);

    [Fact]
    public void What_moves_onto_a_line_brings_only_the_comments_in_it()
    {
        const string Text = "{\n  \"a\": {\n    // above\n    \"x\": [ // in\n      1\n    ] // behind\n  },\n  \"b\": { \"y\": 2 }\n}";
        Edit(Text, ConfigFormat.Jsonc, "a.x", static (entry, _) => ConfigEdit.Move(entry!, ConfigPath.Root.Key("b")))
            .Should().Be("{\n  \"a\": {\n    // above\n    // behind\n  },\n  \"b\": { \"y\": 2, \"x\": [ // in\n    1\n  ] }\n}");
    }

    [Fact]
    public void Of_a_key_that_stands_twice_either_one_can_go()
    {
        const string Text = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}";
        var document = ConfigDocument.Parse(new SourceText("wrangler.json", Text), ConfigFormat.Json);
        Apply(document, ConfigEdit.Remove(document.DuplicateKeys[0].Lost)).Should().Be("{\n  \"b\": 2,\n  \"a\": 3\n}");
    }

    [Fact]
    public void A_comment_can_be_reworded()
    {
        const string Text = "#:schema a.json\nx = 1 # y\n";
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", Text), ConfigFormat.Toml);
        Apply(document, ConfigEdit.Reword(new SourceSpan(9, 6), "b.json")).Should().Be("#:schema b.json\nx = 1 # y\n");
    }

    private static string? Edit(string before, ConfigFormat format, string path, Func<ConfigEntry?, ConfigNode, ConfigEdit> edit)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler", before), format);
        document.Error.Should().BeNull();
        var value = Nodes.Below(document.Root).Single(node => node.Path.ToString() == path);
        var entry = Nodes.Below(document.Root).Prepend(document.Root).OfType<ConfigTable>().SelectMany(static table => table.Entries).FirstOrDefault(entry => entry.Value == value);
        return Apply(document, edit(entry, value));
    }

    private static string? Edit(string before, ConfigFormat format, Func<ConfigDocument, ConfigPath, ConfigEdit> edit, string path)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler", before), format);
        return Apply(document, edit(document, path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(ConfigPath.Root, static (at, key) => at.Key(key))));
    }

    private static string? Apply(ConfigDocument document, ConfigEdit edit) =>
        DocumentEditor.Edit(document, [edit]) is { } changes ? TextEdits.Apply(document.Text.Content, changes) : null;
}
