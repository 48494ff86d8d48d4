using System.Text;

namespace WranglerLint.Completion;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    internal static string Write(IReadOnlyList<CompletedCommand> commands)
    {
        var named = commands.Skip(1).ToList();
        var none = $"not __fish_seen_subcommand_from {string.Join(' ', named.Select(static command => command.Name))}";
        var script = new StringBuilder("# Completes wranglerlint in fish. Made by `wranglerlint completions fish`.\n");
        foreach (var command in named)
        {
            script.Append($"complete -c wranglerlint -n {Quote(none)} -a {command.Name} -d {Quote(command.Description)}\n");
        }

        foreach (var command in commands)
        {
            var condition = Quote(command.Name.Length == 0 ? none : $"__fish_seen_subcommand_from {command.Name}");
            if (command.Argument is not { IsFile: true })
            {
                var words = command.Argument is { } argument ? $" -a {Quote(string.Join(' ', argument.Words))}" : "";
                script.Append($"complete -c wranglerlint -n {condition} -f{words}\n");
            }

            foreach (var option in command.Options)
            {
                script.Append($"complete -c wranglerlint -n {condition}{string.Concat(option.Names.Select(Name))}{Value(option.Value)} -d {Quote(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string Name(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}"
        : name.Length == 2 ? $" -s {Quote(name[1..])}"
        : $" -o {name[1..]}";

    private static string Value(CompletedValue? value) =>
        value is null ? "" : value.Words.Count == 0 ? " -r -F" : $" -x -a {Quote(string.Join(' ', value.Words))}";

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
