using System.CommandLine;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary><c>explain</c>: shows the pages of rules.</summary>
internal static class ExplainCommand
{
    private const string Human = "human";
    private const string Markdown = "markdown";

    internal static Command Create(TextWriter output, TextWriter errors)
    {
        var rules = new Argument<string[]>("RULE")
        {
            Description = "A rule's id or name, or a category for all of its rules.",
            HelpName = "RULE",
            Arity = ArgumentArity.OneOrMore,
        };
        rules.CompletionSources.Add(static _ => RuleSelector.Words);
        var format = new Option<string>("--format", "-f") { Description = $"{Human}, {Markdown}.", HelpName = "FORMAT", DefaultValueFactory = static _ => Human };
        format.AcceptOnlyFromAmong(Human, Markdown);
        var command = new Command("explain", "Shows what rules are about, with examples.");
        command.Arguments.Add(rules);
        command.Options.Add(format);
        command.SetAction(parsed => Run(parsed.GetValue(rules)!, parsed.GetValue(format) == Markdown, output, errors));
        return command;
    }

    private static int Run(IReadOnlyList<string> words, bool asMarkdown, TextWriter output, TextWriter errors)
    {
        var rules = new List<RuleDescriptor>();
        var problems = new List<string>();
        foreach (var word in words)
        {
            rules.AddRange(RuleSelector.Find(word, out var problem));
            problems.AddRange(problem is null ? [] : [problem]);
        }

        if (problems.Count > 0)
        {
            problems.ForEach(problem => errors.Say(problem));
            return CheckCommand.CannotRun;
        }

        var writer = new PageWriter(Screen.IsColoured, Screen.Links(static path => path), Screen.Width);
        var separator = "";
        foreach (var rule in rules.Distinct())
        {
            output.Write(separator);
            separator = "\n";
            if (asMarkdown)
            {
                output.Write(RuleCatalog.PageOf(rule).ReplaceLineEndings("\n"));
            }
            else
            {
                writer.Write(rule, RuleCatalog.PageOf(rule), output);
            }
        }

        return CheckCommand.Success;
    }
}
