using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Tree;

namespace WranglerLint.Rules;

/// <summary>A text that could not be read.</summary>
public sealed class SyntaxContext : RuleContext
{
    private readonly ConfigDocument _document;

    internal SyntaxContext(RuleDescriptor rule, List<Finding> findings, LintOptions options, ConfigDocument document, SyntaxError error)
        : base(rule, findings, options)
    {
        _document = document;
        Error = error;
    }

    /// <summary>The first place that cannot be read.</summary>
    public SyntaxError Error { get; }

    /// <summary>How the text should have been written.</summary>
    public ConfigFormat Format => _document.Format;

    /// <summary>Reports the syntax error.</summary>
    public FindingBuilder Report(MessageTemplate message, params string[] arguments) =>
        Report(new Location(_document.Text, Error.Span, "$"), null, message, arguments);
}
