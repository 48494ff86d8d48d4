using System.Text;

namespace WranglerLint.Completion;

/// <summary>Completion for PowerShell, Windows' own and later ones.</summary>
internal static class PowerShellScript
{
    internal static string Write(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder("""
            # Completes wranglerlint in PowerShell. Made by `wranglerlint completions pwsh`.
            Register-ArgumentCompleter -Native -CommandName 'wranglerlint', 'wranglerlint.exe' -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $commands = [ordered]@{

            """);
        foreach (var command in commands.Skip(1))
        {
            script.Append($"        {Quote(command.Name)} = {Quote(command.Description)}\n");
        }

        script.Append("    }\n    $options = @{\n");
        foreach (var command in commands)
        {
            script.Append($"        {Quote(command.Name)} = [ordered]@{{\n");
            foreach (var (name, option) in command.Options.SelectMany(static option => option.Names.Select(name => (name, option))))
            {
                script.Append($"            {Quote(name)} = {Quote(option.Description)}\n");
            }

            script.Append("        }\n");
        }

        script.Append("    }\n    $values = @{\n");
        foreach (var command in commands)
        {
            foreach (var (name, option) in command.Options.Where(static option => option.Value is not null).SelectMany(static option => option.Names.Select(name => (name, option))))
            {
                script.Append($"        {Quote($"{command.Name} {name}")} = {Array(option.Value!)}\n");
            }

            if (command.Argument is { Words.Count: > 0 } argument)
            {
                script.Append($"        {Quote(command.Name)} = {Array(argument)}\n");
            }
        }

        return script.Append("""
                }
                $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
                $command = (@($before | Where-Object { $commands.Contains($_) }) + '')[0]
                $previous = if ($before.Count -gt 1) { $before[-1] } else { '' }
                $prefix = ''
                if ($wordToComplete -match '^(--[a-z-]+=)(.*)$') {
                    $prefix = $Matches[1]
                    $previous = $prefix.TrimEnd('=')
                    $wordToComplete = $Matches[2]
                }
                $found = if ($values.ContainsKey("$command $previous")) {
                    $values["$command $previous"] | ForEach-Object { @{ Text = $_; Tip = $_ } }
                } elseif ($wordToComplete -like '-*') {
                    $options[$command].GetEnumerator() | ForEach-Object { @{ Text = $_.Key; Tip = $_.Value } }
                } elseif ($command -eq '') {
                    $commands.GetEnumerator() | ForEach-Object { @{ Text = $_.Key; Tip = $_.Value } }
                } elseif ($values.ContainsKey($command)) {
                    $values[$command] | ForEach-Object { @{ Text = $_; Tip = $_ } }
                }
                # Without a result PowerShell completes files.
                $found | Where-Object { $_.Text -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($prefix + $_.Text, $_.Text, 'ParameterValue', $_.Tip)
                }
            }

            """).ToString();
    }

    private static string Array(CompletedValue value) => $"@({string.Join(", ", value.Words.Select(Quote))})";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
