using WranglerLint.Rules;

namespace WranglerLint.Reporting.Human;

/// <summary>ANSI select-graphic-rendition codes, in the colours that rustc and ruff use; or none at all.</summary>
internal sealed class Palette(bool isColoured)
{
    private const string BoldCode = "1";
    private const string HeadingCode = "1;4";
    private const string CodeCode = "36";
    private const string FaintCode = "2";
    private const string FrameCode = "1;34";
    private const string SuccessCode = "1;32";

    internal string Bold(string text) => Paint(BoldCode, text);

    internal string Heading(string text) => Paint(HeadingCode, text);

    internal string Code(string text) => Paint(CodeCode, text);

    internal string Faint(string text) => Paint(FaintCode, text);

    internal string Frame(string text) => Paint(FrameCode, text);

    internal string Success(string text) => Paint(SuccessCode, text);

    internal string Mark(Severity severity, string text) => Paint(CodeOf(severity), text);

    private static string CodeOf(Severity severity) => severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    };

    private string Paint(string code, string text) => isColoured && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
