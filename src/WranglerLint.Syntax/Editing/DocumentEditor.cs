using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>
/// Writes edits into a document, changing nothing else: comments, order, quotes, indents and line ends stay. Where that cannot
/// be done, there is no result.
/// </summary>
/// <remarks>
/// Each result is read again. It counts only if it means exactly what the edits make of the old meaning, and if every comment
/// is still there.
/// </remarks>
public abstract class DocumentEditor
{
    private readonly Dictionary<ConfigNode, ConfigNode> _parents = [];

    private protected DocumentEditor(ConfigDocument document)
    {
        Document = document;
        Layout = new TextLayout(document);
        Writer = new ValueWriter(document, Layout);
        FindParents(document.Root);
    }

    private protected ConfigDocument Document { get; }

    private protected TextLayout Layout { get; }

    private protected ValueWriter Writer { get; }

    /// <summary>The changes of the text that make some edits, in the order of the text.</summary>
    /// <param name="document">A document that was read without a syntax error.</param>
    /// <param name="edits">Edits of its nodes and paths; those of one call must not be about the same entry or element.</param>
    /// <returns>null if the edits cannot be made, or would change nothing.</returns>
    public static IReadOnlyList<TextEdit>? Edit(ConfigDocument document, IReadOnlyList<ConfigEdit> edits)
    {
        if (document.Error is not null || PlainNode.Edited(document.Root, edits) is not { } meaning)
        {
            return null;
        }

        DocumentEditor editor = document.Format == ConfigFormat.Toml ? new TomlEditor(document) : new JsonEditor(document);
        var changes = new List<TextEdit>();
        foreach (var edit in edits)
        {
            if (editor.Write(edit) is not { } written)
            {
                return null;
            }

            changes.AddRange(written);
        }

        IReadOnlyList<TextEdit> sorted = [.. changes.OrderBy(static change => change.Span)];
        return sorted.Zip(sorted.Skip(1), static (left, right) => left.Span.End <= right.Span.Start).All(static apart => apart)
            && IsFaithful(document, edits, sorted, meaning)
            ? sorted
            : null;
    }

    /// <summary>The parts of a text that edits bring in again at another place.</summary>
    public static IEnumerable<SourceSpan> SourcesOf(IEnumerable<ConfigEdit> edits) => edits.SelectMany(static edit => edit.Sources);

    private protected abstract IEnumerable<TextEdit>? Write(ConfigEdit edit);

    private protected ConfigNode? ParentOf(ConfigNode node) => _parents.TryGetValue(node, out var parent) ? parent : null;

    /// <summary>The deepest table on the way to a path, and the keys that are missing behind it; null if something else is in the way.</summary>
    private protected (ConfigTable Table, IReadOnlyList<string> Missing)? Find(ConfigPath path)
    {
        var keys = new List<string>();
        for (var step = path; step.Parent is { } parent; step = parent)
        {
            if (step.LastKey is not { } key)
            {
                return null;
            }

            keys.Insert(0, key);
        }

        var table = Document.Root;
        for (var i = 0; i < keys.Count; i++)
        {
            switch (table.Find(keys[i])?.Value)
            {
                case null:
                    return (table, keys.GetRange(i, keys.Count - i));
                case ConfigTable next:
                    table = next;
                    break;
                default:
                    return null;
            }
        }

        return (table, []);
    }

    /// <summary>A value inside the tables that are missing on its way: the key and value of the outermost one.</summary>
    private protected static (string Key, NewValue Value) Wrap(IReadOnlyList<string> missing, string key, NewValue value)
    {
        for (var i = missing.Count - 1; i >= 0; i--)
        {
            (key, value) = (missing[i], NewValue.Table(new NewEntry(key, value)));
        }

        return (key, value);
    }

    private static bool IsFaithful(ConfigDocument document, IReadOnlyList<ConfigEdit> edits, IReadOnlyList<TextEdit> changes, PlainNode meaning)
    {
        var content = TextEdits.Apply(document.Text.Content, changes);
        if (content == document.Text.Content)
        {
            return false;
        }

        var after = ConfigDocument.Parse(new SourceText(document.Text.Path, content), document.Format);
        return after.Error is null && meaning.Means(PlainNode.From(after.Root)) && KeepsComments(document, edits, after);
    }

    private static bool KeepsComments(ConfigDocument document, IReadOnlyList<ConfigEdit> edits, ConfigDocument after)
    {
        var kept = after.Comments.Select(comment => after.Text[comment]).ToList();
        return document.Comments
            .Where(comment => !edits.OfType<RewordEdit>().Any(edit => comment.Contains(edit.Span)))
            .All(comment => kept.Remove(document.Text[comment]));
    }

    private void FindParents(ConfigNode node)
    {
        var children = node switch
        {
            ConfigTable table => table.Entries.Select(static entry => entry.Value),
            ConfigArray array => array.Items,
            _ => [],
        };
        foreach (var child in children)
        {
            _parents[child] = node;
            FindParents(child);
        }
    }
}
