using System.Text.RegularExpressions;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Tests;

/// <summary>A page for a terminal says what the page says.</summary>
public sealed partial class PageWriterTests
{
    private const string Page = """
        # placeholder-id (WL2001)

        ## Why

        One paragraph with `code in it`, a [link](https://example.com/a), a [page](../Usage/Other.md)
        and a second line:

        - the first item, which is so long that it does not fit into one line of that width
        - `the` second

        ## Bad

        ```toml
        id = "x"   # as it stands, however long it is: nobody wraps code, because it would be wrong then

        [a]
        ```

        """;

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(static rule => rule.Descriptor.Id)];

    [Fact]
    public void Is_wrapped_and_keeps_code_as_it_stands() => Write(Page, 40).Should().Be("""
        placeholder-id (WL2001)
          An id is a placeholder.

          warning, on by default, bindings, since 0.1.0

        Why
          One paragraph with `code in it`, a
          link (https://example.com/a), a page
          (https://github.com/wranglerlint/wranglerlint/blob/main/rules/Usage/Other.md)
          and a second line:

          - the first item, which is so long
            that it does not fit into one line
            of that width
          - `the` second

        Bad
            id = "x"   # as it stands, however long it is: nobody wraps code, because it would be wrong then

            [a]

        See
          https://github.com/wranglerlint/wranglerlint/blob/main/rules/Bindings/PlaceholderId.md

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Is_coloured_and_linked_where_that_is_wanted()
    {
        var page = Write(Page, 80, isColoured: true, new Hyperlinks(true, static path => path));
        page.Should().Contain("\e[1;4mWhy\e[0m\n").And.Contain("with \e[36mcode\e[0m \e[36min\e[0m \e[36mit\e[0m, a \e]8;;https://example.com/a\e\\link\e]8;;\e\\, a ")
            .And.Contain("    \e[36m[a]\e[0m\n").And.NotContain("(https://");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Has_every_word_of_every_page_on_lines_that_fit(string id)
    {
        var rule = RuleCatalog.Index.Find(id)!;
        var page = RuleCatalog.PageOf(rule);
        var written = new StringWriter();
        new PageWriter(isColoured: false, Hyperlinks.None, 80).Write(rule, page, written);

        // The title is repeated below the first heading, and addresses are written out.
        var words = Words(Markup().Replace(page, " "));
        var shown = Words(written.ToString());
        shown.Should().ContainInOrder(words);
        foreach (var line in written.ToString().Split('\n').Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("    ", StringComparison.Ordinal)))
        {
            (line.Length <= 80 || line.Contains("https://", StringComparison.Ordinal) || line.Trim() == rule.Title + ".").Should().BeTrue(line);
        }

        Regex.IsMatch(Code().Replace(page, ""), @"(?m)^(\||>|[0-9]+\. |\* |#{3,} |!\[|<)|\*\*|\]\[").Should().BeFalse("the writer knows headings, paragraphs, items, code and links");
    }

    private static string Write(string page, int width, bool isColoured = false, Hyperlinks? links = null)
    {
        var output = new StringWriter();
        new PageWriter(isColoured, links ?? Hyperlinks.None, width).Write(Sample.Rule(), page.ReplaceLineEndings("\n"), output);
        return output.ToString();
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"(?m)\]\([^)]*\)|^```[a-z]*$|^##? ")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?ms)^```.*?^```$|`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\w.-]+")]
    private static partial Regex Word();
}
