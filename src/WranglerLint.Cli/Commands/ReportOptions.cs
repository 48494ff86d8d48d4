using System.CommandLine;

namespace WranglerLint.Commands;

/// <summary>The options that tell where reports go, which several commands have.</summary>
internal static class ReportOptions
{
    /// <summary>The option that tells the format of the standard output.</summary>
    internal static Option<string> Format()
    {
        var format = new Option<string>("--format", "-f")
        {
            Description = $"{string.Join(", ", ReportFormats.Names)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "human",
        };
        format.AcceptOnlyFromAmong(ReportFormats.Names);
        return format;
    }

    /// <summary>The option that sends reports to files.</summary>
    internal static Option<string[]> Output() => new("--output", "-o")
    {
        Description = "FILE takes the report of --format from the standard output. FORMAT=FILE gets a report of its own, "
            + "and the standard output keeps that of --format. May be given several times.",
        HelpName = "[FORMAT=]FILE",
    };
}
