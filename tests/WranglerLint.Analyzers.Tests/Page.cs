using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>The marked blocks of docs/dotnet-build.md, which the tests run rather than repeat.</summary>
internal static class Page
{
    /// <summary>The folder of packages that the page speaks of.</summary>
    internal const string PackageFolder = "../wranglerlint-packages";

    private static readonly string Text = Repository.Read("docs", "dotnet-build.md");

    /// <summary>What stands between <c>&lt;!-- begin NAME --&gt;</c> and <c>&lt;!-- end NAME --&gt;</c>, without its fence.</summary>
    internal static string Block(string name)
    {
        var match = Regex.Match(Text, $"(?s)<!-- begin {Regex.Escape(name)} -->\n```\\w*\n(.*?)```\n<!-- end {Regex.Escape(name)} -->");
        match.Success.Should().BeTrue("the page has a block \"{0}\"", name);
        return match.Groups[1].Value;
    }

    /// <summary>The commands of a block, each without its <c>dotnet</c>.</summary>
    internal static IReadOnlyList<string[]> Commands(string name) =>
        [.. Block(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')).Select(static words =>
        {
            words[0].Should().Be("dotnet");
            return words[1..];
        })];
}
