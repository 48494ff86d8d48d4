using WranglerLint.Rules;

namespace WranglerLint.Reporting;

internal static class SeverityNames
{
    internal static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
