using System.Globalization;
using WranglerLint.Reporting;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;

namespace WranglerLint.Verification.Reports;

/// <summary>Writes a verification for people: each check with PASS, WARN or FAIL, and what to do.</summary>
public static class HumanVerificationReport
{
    /// <summary>Writes the report. Nothing that a server sent reaches the terminal as anything but text.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="isColoured">Whether to write ANSI colour codes.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(VerificationResult result, bool isColoured, TextWriter output)
    {
        var palette = new Palette(isColoured);
        var path = result.Configuration.Document.Text.Path;
        output.Write(VisibleText.Of($"{result.Address.AbsoluteUri} against {result.Environment.Environment.DisplayName} of {path}") + "\n");
        var stage = "";
        foreach (var check in result.Checks)
        {
            if (check.Stage != stage)
            {
                stage = check.Stage;
                output.Write($"\n{palette.Bold(stage)}\n");
            }

            output.Write($"  {Mark(check.Outcome, palette)}  {VisibleText.Of(check.Name)}: {VisibleText.Of(check.Message)}{Timing(check.Duration)}\n");
            if (check.Recommendation is { } recommendation)
            {
                output.Write($"        {palette.Frame("=")} {VisibleText.Of(recommendation)}\n");
            }
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{result.Count(Outcome.Pass)} passed, {result.Count(Outcome.Warn)} warned, {result.Count(Outcome.Fail)} failed; {result.Requests} requests in {result.Duration.TotalSeconds:0.0} s.\n"));
    }

    private static string Mark(Outcome outcome, Palette palette) => outcome switch
    {
        Outcome.Pass => palette.Success("PASS"),
        Outcome.Warn => palette.Mark(Severity.Warning, "WARN"),
        _ => palette.Mark(Severity.Error, "FAIL"),
    };

    private static string Timing(TimeSpan duration) =>
        duration == TimeSpan.Zero ? "" : string.Create(CultureInfo.InvariantCulture, $" ({duration.TotalMilliseconds:0} ms)");
}
