using System.Text;

namespace WranglerLint.Completion;

/// <summary>Completion for zsh: to be sourced, or to lie as <c>_wranglerlint</c> in a folder of <c>$fpath</c>.</summary>
internal static class ZshScript
{
    private const string Files = "_files";

    internal static string Write(IReadOnlyList<CompletedCommand> commands)
    {
        var named = commands.Skip(1).ToList();
        var script = new StringBuilder();
        script.Append($$"""
            #compdef wranglerlint
            # Completes wranglerlint in zsh. Made by `wranglerlint completions zsh`.
            _wranglerlint_first() {
                local -a commands=(

            """);
        foreach (var command in named)
        {
            script.Append($"        {Quote($"{command.Name}:{command.Description.Replace(":", "\\:", StringComparison.Ordinal)}")}\n");
        }

        script.Append($$"""
                )
                _describe -t commands command commands
                _files
            }
            _wranglerlint() {
                local command= word
                for word in ${words[2,CURRENT-1]}; do
                    case $word in
                    {{string.Join('|', named.Select(static command => command.Name))}}) command=$word && break ;;
                    esac
                done

                case $command in

            """);
        foreach (var command in commands)
        {
            script.Append($"    {(command.Name.Length == 0 ? "''" : command.Name)})\n        _arguments -s -S \\\n");
            foreach (var option in command.Options)
            {
                script.Append($"            {Spec(option)} \\\n");
            }

            script.Append(command.Name.Length == 0
                ? $"            '1: :_wranglerlint_first' '*:path:{Files}'\n"
                : $"            '1: :' {(command.Argument is { } argument ? Quote($"*:argument:{Action(argument)}") : "")}\n");
            script.Append("        ;;\n");
        }

        script.Append("""
                esac
            }
            if [ "$funcstack[1]" = _wranglerlint ]; then
                _wranglerlint "$@"
            else
                compdef _wranglerlint wranglerlint
            fi

            """);
        return script.ToString();
    }

    private static string Spec(CompletedOption option)
    {
        var description = option.Description.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        var rest = $"[{description}]" + (option.Value is { } value ? $":value:{Action(value)}" : "");
        var exclusion = option.IsRepeated ? "*" : $"({string.Join(' ', option.Names)})";
        return string.Join(' ', option.Names.Select(name => Quote($"{exclusion}{name}{(option.Value is not null && name.StartsWith("--", StringComparison.Ordinal) ? "=" : "")}{rest}")));
    }

    private static string Action(CompletedValue value) => value.Words.Count == 0 ? Files : $"({string.Join(' ', value.Words)})";

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
