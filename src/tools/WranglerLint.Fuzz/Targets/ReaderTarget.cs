using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>The reader of one format.</summary>
internal sealed class ReaderTarget(string name, IReadOnlyList<string> fileNames, int share) : FuzzTarget
{
    internal override string Name => name;

    internal override IReadOnlyList<string> FileNames => fileNames;

    internal override int Share => share;

    internal override void Run(SourceText text)
    {
        var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value);
        DocumentPromises.Check(document);
        var again = ConfigDocument.Parse(new SourceText(text.Path, text.Content), document.Format);
        Promise.That(
            document.Error == again.Error && document.Root.Entries.Count == again.Root.Entries.Count && document.Comments.SequenceEqual(again.Comments),
            "a text is read twice alike",
            () => $"{document.Error} and {again.Error}");
    }
}
