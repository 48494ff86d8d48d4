using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;
using WranglerLint.TypeScript;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.Fuzz.Targets;

/// <summary>The TypeScript lexer, the readers of declarations, modules and uses, and the rules about types.</summary>
internal sealed class TypeScriptTarget : FuzzTarget
{
    private static readonly Linter Linter = new(RuleCatalog.All);

    private static readonly ConfigDocument Configuration = ConfigDocument.Parse(
        new SourceText(
            "wrangler.toml",
            """
            name = "shop"
            main = "src/index.ts"
            compatibility_date = "2026-01-01"
            kv_namespaces = [{ binding = "KV", id = "0f2ac74b498b48028cb68387c421e279" }]
            d1_databases = [{ binding = "DB", database_name = "shop", database_id = "6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d" }]
            durable_objects.bindings = [{ name = "ROOM", class_name = "Room" }]
            migrations = [{ tag = "v1", new_sqlite_classes = ["Room"] }]
            [vars]
            MODE = "live"
            [env.staging.vars]
            MODE = 1
            """),
        ConfigFormat.Toml);

    internal override string Name => "typescript";

    internal override IReadOnlyList<string> FileNames { get; } = ["src/index.ts", "src/env.d.ts", "src/page.tsx"];

    internal override int Share => 60;

    internal override void Run(SourceText text)
    {
        var end = 0;
        foreach (var token in Lexer.Read(text.Content))
        {
            Promise.That(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length, "tokens follow each other", () => $"{token.Span} behind {end}");
            end = token.Span.End;
        }

        SourceFiles.IsGenerated(text);
        var source = TypeScriptReader.Read(text);
        foreach (var definition in source.Definitions)
        {
            Spans.Check(text, definition.Location.Span, "a definition's name lies in the text");
            Promise.That(text[definition.Location.Span] == definition.Name, "a definition points at its name", () => $"{definition.Name} at {text[definition.Location.Span]}");
            foreach (var member in definition.Members)
            {
                Spans.Check(text, member.Span, "a member lies in the text");
                Promise.That(!member.Type.Contains('\n', StringComparison.Ordinal) && !member.Type.Contains('\r', StringComparison.Ordinal), "a type is on one line", () => member.Type);
            }
        }

        foreach (var use in source.Code.Uses)
        {
            Spans.Check(text, use.Location.Span, "a use lies in the text");
            Promise.That(text[use.Location.Span].Contains(use.Name, StringComparison.Ordinal), "a use points at its name", () => $"{use.Name} at {text[use.Location.Span]}");
        }

        var findings = Lint(text);
        FindingPromises.Check(findings, [Configuration]);
        if (text.Length % 4 == 0)
        {
            FindingPromises.AreSame(findings, Lint(new SourceText(text.Path, text.Content)), "the same source has the same findings");
        }
    }

    private static IReadOnlyList<Findings.Finding> Lint(SourceText text) =>
        Linter.Lint([Configuration], new WorkerTypes("", [TypeScriptReader.Read(text)]), FuzzOptions.All);
}
