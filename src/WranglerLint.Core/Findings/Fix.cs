using WranglerLint.Editing;
using WranglerLint.Tree;

namespace WranglerLint.Findings;

/// <summary>Whether a fix can be made without anybody looking at it.</summary>
public enum FixSafety
{
    /// <summary>It is right beyond doubt: nothing that works stops working.</summary>
    Safe,

    /// <summary>It is very likely what is meant, but somebody has to look at it, or to complete it.</summary>
    Unsafe,
}

/// <summary>How a finding can be mended in its text.</summary>
public sealed class Fix
{
    private Fix(string title, FixSafety safety, IReadOnlyList<TextEdit> edits, bool isShowable)
    {
        Title = title;
        Safety = safety;
        Edits = edits;
        IsShowable = isShowable;
    }

    /// <summary>What it does, as an order in a few words without a full stop: <c>Rename "nmae" to "name"</c>.</summary>
    public string Title { get; }

    /// <summary>Whether it can be made without anybody looking at it.</summary>
    public FixSafety Safety { get; }

    /// <summary>The changes of the text, in its order; at least one.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }

    /// <summary>Whether reports may show the changes: they bring in no secret of the text.</summary>
    public bool IsShowable { get; }

    /// <summary>The fix that some edits make; null where they cannot be made.</summary>
    internal static Fix? Create(ConfigDocument document, string title, FixSafety safety, IReadOnlyList<ConfigEdit> edits)
    {
        if (DocumentEditor.Edit(document, edits) is not { } changes)
        {
            return null;
        }

        var text = document.Text;
        var isShowable = changes.All(change => text.Mask(change.NewText) == change.NewText)
            && !DocumentEditor.SourcesOf(edits).Any(text.Hides);
        return new Fix(Finding.Cut(text.Mask(title)), safety, changes, isShowable);
    }
}
