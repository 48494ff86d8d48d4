using System.CommandLine;
using System.CommandLine.Completions;

namespace WranglerLint.Completion;

/// <summary>What can stand in a place of the command line.</summary>
/// <param name="Words">The words, if there is a list of them.</param>
/// <param name="IsFile">Whether it is a file or a folder.</param>
internal sealed record CompletedValue(IReadOnlyList<string> Words, bool IsFile);

/// <summary>An option as shells complete it.</summary>
/// <param name="Names">Its names, with their dashes.</param>
/// <param name="Description">The first sentence of its description.</param>
/// <param name="Value">What follows it; null for an option without a value.</param>
/// <param name="IsRepeated">Whether it may be given several times.</param>
internal sealed record CompletedOption(IReadOnlyList<string> Names, string Description, CompletedValue? Value, bool IsRepeated);

/// <summary>A command as shells complete it: read from the definitions that the parser follows, so that it cannot differ.</summary>
/// <param name="Name">Its name; empty for what happens without a command.</param>
/// <param name="Description">The first sentence of its description.</param>
/// <param name="Options">Its options.</param>
/// <param name="Argument">What its arguments are; null if it takes none.</param>
internal sealed record CompletedCommand(string Name, string Description, IReadOnlyList<CompletedOption> Options, CompletedValue? Argument)
{
    /// <summary>The root, under an empty name, and its commands.</summary>
    internal static IReadOnlyList<CompletedCommand> Of(RootCommand root) =>
        [From(root, "", root.Options), .. root.Subcommands.Select(command => From(command, command.Name, command.Options.Concat(root.Options.Where(IsHelp))))];

    private static CompletedCommand From(Command command, string name, IEnumerable<Option> options) => new(
        name,
        FirstSentence(command.Description),
        [.. options.Where(static option => !option.Hidden).Select(From).OrderBy(static option => option.Names[^1], StringComparer.Ordinal)],
        command.Arguments is [var argument, ..] ? ValueOf(argument) : null);

    private static bool IsHelp(Option option) => option.Name is "--help";

    private static CompletedOption From(Option option) => new(
        [.. option.Aliases.Append(option.Name).Where(static name => name[0] == '-' && name != "-?").Distinct().Order(StringComparer.Ordinal).OrderBy(static name => name.Length)],
        FirstSentence(option.Description),
        option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? null : ValueOf(option),
        option.Arity.MaximumNumberOfValues > 1);

    private static CompletedValue ValueOf(Symbol symbol)
    {
        var words = symbol.GetCompletions(CompletionContext.Empty).Select(static item => item.Label).ToList();
        return new CompletedValue(words, words.Count == 0);
    }

    /// <summary>Shells show one line, and mostly less.</summary>
    private static string FirstSentence(string? description) =>
        (description ?? "").Split([". ", ": "], StringSplitOptions.None)[0].TrimEnd('.');
}
