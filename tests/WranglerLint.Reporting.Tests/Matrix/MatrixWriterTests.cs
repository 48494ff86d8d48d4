using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.Matrix;
using WranglerLint.Tests;

namespace WranglerLint.Reporting.Tests.Matrix;

/// <summary>What the formats write for the configurations of <c>testdata/matrix</c>.</summary>
public sealed class MatrixWriterTests
{
    private static readonly string Secret = "Xk29dLq0aP";

    public static TheoryData<string> Formats => ["txt", "html", "md", "json"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writes_everything_that_a_matrix_can_say(string format) =>
        Sample.Expected("matrix." + format).ShouldBe(MatrixSample.Write(Writer(format), MatrixSample.Fixtures()));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writes_no_secret_and_nothing_that_is_obeyed(string format)
    {
        var text = MatrixSample.Write(Writer(format), MatrixSample.Fixtures());
        text.Should().NotContain(Secret).And.NotContain("Zx81Kq0dPPa9").And.NotContain("changeme-please").And.NotContain("other-me-please");
        text.Where(static c => char.IsControl(c) && c != '\n').Should().BeEmpty();
        text.Should().NotContain("\u202e").And.NotContain("\u200b");
    }

    [Fact]
    public void The_schema_describes_the_json_and_nothing_else()
    {
        var schema = new SchemaFile("bindings-v1.schema.json");
        var related = "r2_buckets = [{ binding = 'B', bucket_name = 'b' }, { binding = 'C', bucket_name = 'b' }]\nroutes = ['*/a*', '*/a*']\n";
        schema.ShouldDescribe(
            MatrixSample.Write(new JsonMatrixWriter(), MatrixSample.Fixtures()),
            MatrixSample.Write(new JsonMatrixWriter(), MatrixSample.Report(MatrixSample.Parse("wrangler.toml", related))),
            MatrixSample.Write(new JsonMatrixWriter(), MatrixSample.Report()));
        schema.Version.Should().Be(JsonMatrixWriter.Version).And.Be(JsonReporter.Version);
    }

    [Fact]
    public void The_schema_is_documented() =>
        Recorded.Section("docs/bindings.md", "json-properties").ShouldBe(new SchemaFile("bindings-v1.schema.json").ToTable());

    [Fact]
    public void Strangers_write_no_element_of_the_page()
    {
        var page = MatrixSample.Write(new HtmlMatrixWriter(), MatrixSample.Hostile());
        var document = new HtmlParser().ParseDocument(page);
        document.Scripts.Should().HaveCount(1);
        document.QuerySelectorAll("style").Should().HaveCount(1);
        document.Images.Should().BeEmpty();
        document.All.SelectMany(static element => element.Attributes).Should().NotContain(static attribute =>
            attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        document.Links.Select(static link => link.GetAttribute("href")).Should().AllSatisfy(static href =>
            href.Should().MatchRegex("^(#f[0-9]+|testdata/matrix/hostile/wrangler.jsonc(#L[0-9]+)?|https://github.com/wranglerlint/.*)$"));
        document.QuerySelector("tbody th[scope=row]")!.TextContent.Should().Be("A|B `c` <img src=x onerror=alert(1)>");
    }

    [Fact]
    public void The_page_is_a_document_whose_parts_are_named()
    {
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true })
            .ParseDocument(MatrixSample.Write(new HtmlMatrixWriter(), MatrixSample.Fixtures()));
        document.DocumentElement.GetAttribute("lang").Should().Be("en");
        var ids = document.QuerySelectorAll("[id]").Select(static element => element.Id!).ToList();
        ids.Should().OnlyHaveUniqueItems();
        document.QuerySelectorAll("a[href^='#']").Select(static link => link.GetAttribute("href")![1..]).Should().NotBeEmpty().And.BeSubsetOf(ids);
        document.QuerySelectorAll("[aria-labelledby]").Select(static element => element.GetAttribute("aria-labelledby")!).Should().BeSubsetOf(ids);
        document.QuerySelectorAll("table").Should().HaveCount(2).And.AllSatisfy(static table =>
        {
            table.QuerySelectorAll("caption").Should().ContainSingle();
            table.QuerySelectorAll("th").Should().AllSatisfy(static header => header.GetAttribute("scope").Should().BeOneOf("col", "row", "rowgroup"));
            var columns = table.QuerySelectorAll("thead th").Length;
            table.QuerySelectorAll("tbody tr:not(.group)").Should().AllSatisfy(row => row.Children.Length.Should().Be(columns));
            table.QuerySelectorAll("td").Should().AllSatisfy(static cell =>
                cell.QuerySelector("a.where[href*='#L']")!.TextContent.Should().MatchRegex(@"^wrangler\.(toml|jsonc):[0-9]+$"));
        });
    }

    [Fact]
    public void Strangers_write_nothing_but_code_in_markdown()
    {
        var markdown = MatrixSample.Write(new MarkdownMatrixWriter(), MatrixSample.Hostile());
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();
        var document = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, pipeline));
        document.QuerySelectorAll("script, style, img, s, del, em").Should().BeEmpty();
        document.Links.Select(static link => link.GetAttribute("href")).Should().AllSatisfy(static href => href.Should().StartWith("https://github.com/wranglerlint/"));
        document.QuerySelectorAll("table").Should().ContainSingle();
        document.QuerySelectorAll("tr").Should().AllSatisfy(static row => row.Children.Length.Should().Be(4));
        var code = document.QuerySelectorAll("code").Select(static element => element.TextContent).ToList();
        code.Should().Contain(["A|B `c` <img src=x onerror=alert(1)>", @"\|", "@octocat", "[x](http://evil.example)|", "&lt;b&gt;", "`", "<!--"]);

        foreach (var element in document.QuerySelectorAll("code, a"))
        {
            element.Remove();
        }

        document.Body!.TextContent.Should().NotContainAny("octocat", "evil", "alert", "GH-2", "#1", "&");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(120)]
    [InlineData(96)]
    [InlineData(80)]
    [InlineData(40)]
    public void A_table_fits_the_terminal_or_is_a_list(int width)
    {
        var text = MatrixSample.Write(new TextMatrixWriter(width, isColoured: false), MatrixSample.Fixtures());
        var tables = text.Split('\n').Where(static line => line.Contains('|', StringComparison.Ordinal) && !line.Contains("A|B", StringComparison.Ordinal)).ToList();
        if (width >= 96)
        {
            tables.Should().NotBeEmpty().And.AllSatisfy(line => line.Length.Should().BeLessThanOrEqualTo(width));
        }
        else if (width == 40)
        {
            text.Should().Contain("  SESSIONS\n    top level  0f2ac74b...\n    staging    0f2ac74b... shared with production WL3004\n");
        }
    }

    [Fact]
    public void Colours_change_no_character()
    {
        var plain = MatrixSample.Write(new TextMatrixWriter(120, isColoured: false), MatrixSample.Fixtures());
        var coloured = MatrixSample.Write(new TextMatrixWriter(120, isColoured: true), MatrixSample.Fixtures());
        coloured.Should().Contain("\e[1;33mWL3001\e[0m");
        Regex.Replace(coloured, "\e\\[[0-9;]*m", "").Should().Be(plain);
    }

    [Fact]
    public void The_policy_names_the_style_sheet_and_the_script_as_they_stand_on_the_page()
    {
        var document = new HtmlParser().ParseDocument(MatrixSample.Write(new HtmlMatrixWriter(), MatrixSample.Hostile()));
        var policy = document.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content");
        policy.Should().StartWith("default-src 'none'; ").And.NotContain("unsafe");
        foreach (var content in new[] { document.QuerySelector("style")!.TextContent, document.QuerySelector("script")!.TextContent })
        {
            var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
            policy.Should().Contain($"'sha256-{hash}'");
        }
    }

    private static IMatrixWriter Writer(string format) => format switch
    {
        "html" => new HtmlMatrixWriter(),
        "md" => new MarkdownMatrixWriter(),
        "json" => new JsonMatrixWriter(),
        _ => new TextMatrixWriter(120, isColoured: false),
    };
}
