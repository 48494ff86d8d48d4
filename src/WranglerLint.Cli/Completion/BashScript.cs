using System.Text;

namespace WranglerLint.Completion;

/// <summary>Completion for bash from 3.2 on, without the package bash-completion.</summary>
internal static class BashScript
{
    internal static string Write(IReadOnlyList<CompletedCommand> commands)
    {
        var names = commands.Skip(1).Select(static command => command.Name).ToList();
        var script = new StringBuilder();
        script.Append($$"""
            # Completes wranglerlint in bash. Made by `wranglerlint completions bash`.
            _wranglerlint() {
                local IFS=$'\n' command= current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words= files= word
                for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
                    case $word in
                    {{string.Join('|', names)}}) command=$word && break ;;
                    esac
                done

                # bash takes = for the end of a word.
                if [ "$current" = = ]; then
                    current=
                elif [ "$previous" = = ]; then
                    previous=${COMP_WORDS[COMP_CWORD - 2]}
                fi

                case "$command $previous" in

            """);
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(static option => option.Value is not null))
            {
                script.Append($"    {string.Join('|', option.Names.Select(name => $"\"{command.Name} {name}\""))}) {Give(option.Value!, [])} ;;\n");
            }
        }

        script.Append("    *)\n        case \"$command $current\" in\n");
        foreach (var command in commands)
        {
            script.Append($"        \"{command.Name} -\"*) {Words(command.Options.SelectMany(static option => option.Names))} ;;\n");
            if (command.Argument is { } argument)
            {
                script.Append($"        \"{command.Name} \"*) {Give(argument, command.Name.Length == 0 ? names : [])} ;;\n");
            }
        }

        script.Append("""
                    esac
                    ;;
                esac

                COMPREPLY=($(compgen -W "$words" -- "$current"))
                if [ -n "$files" ]; then
                    COMPREPLY+=($(compgen -f -- "$current"))
                    compopt -o filenames 2>/dev/null
                fi
            }
            complete -F _wranglerlint wranglerlint

            """);
        return script.ToString();
    }

    private static string Give(CompletedValue value, IEnumerable<string> others)
    {
        var words = others.Concat(value.Words).ToList();
        return words.Count == 0 ? "files=yes" : Words(words) + (value.IsFile ? " files=yes" : "");
    }

    private static string Words(IEnumerable<string> words) => $"words=$'{string.Join("\\n", words)}'";
}
