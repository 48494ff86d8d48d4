using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports what the top level defines and an environment neither repeats nor inherits.</summary>
/// <remarks>
/// Speaks where wrangler 4.164.0 warns: a section that the environment lacks, whatever is in it, and entries that it
/// lacks in the sections whose entries wrangler compares by name.
/// </remarks>
public sealed class NotInherited : ConfigurationRule
{
    private static readonly MessageTemplate Binding = new(
        "binding",
        "{0} lacks the {1} \"{2}\" of the top level, and bindings are not inherited: in the Worker that is deployed with --env {3}, env.{2} is undefined. Add it to {4}.");

    private static readonly MessageTemplate Variables = new(
        "variables",
        "{0} lacks {1} of the top level, and variables are not inherited: in the Worker that is deployed with --env {2}, {3}. Add {4} to {0}.vars.");

    private static readonly MessageTemplate Section = new(
        "section",
        "{0} lacks \"{1}\" of the top level, which is not inherited: the Worker that is deployed with --env {2} goes without. Add {0}.{1}, empty if that is meant.");

    private static readonly MessageTemplate Defines = new(
        "defines",
        "{0}.define lacks {1} of the top level, and definitions are not inherited: in the Worker that is deployed with --env {2} nothing replaces these names. Add them.");

    private static readonly MessageTemplate Nameless = new(
        "nameless",
        "{0} lacks an entry of the top level's \"{1}\" that has no \"binding\", and bindings are not inherited. Give the entry a name and add it to {0}.{1}.");

    private static readonly MessageTemplate ExtraDefine = new(
        "extra-define",
        "\"{0}\" is defined in {1} and not at the top level, but definitions of an environment can only override those of the top level. Define it there too, or remove it here.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3001",
        Name = "not-inherited",
        Title = "An environment lacks what the top level defines and environments do not inherit",
        Messages = [Binding, Variables, Section, Defines, Nameless, ExtraDefine],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.VeryHigh,
        Help = "Repeat the binding or variable in the environment, with the resource that this environment is to use.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Configuration.NamedEnvironments)
        {
            foreach (var field in FieldTable.With(Inheritance.NotInherited))
            {
                if (context.Configuration.TopLevel.Table.Find(field) is { } top)
                {
                    Check(context, environment, top);
                }
            }
        }
    }

    private static void Check(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top)
    {
        var own = environment.Table.Find(top.Key);
        if (top.Key == "vars")
        {
            CheckVariables(context, environment, top, own);
        }
        else if (top.Key == "define")
        {
            CheckDefines(context, environment, top, own);
        }
        else if (own is null)
        {
            CheckSection(context, environment, top);
        }
        else
        {
            CheckNames(context, environment, top, own);
        }
    }

    private static void CheckSection(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top)
    {
        var lost = context.Configuration.TopLevel.Bindings
            .Where(binding => binding.Kind.Field == top.Key && binding.Name is not null)
            .ToList();
        foreach (var binding in lost)
        {
            ReportBinding(context, environment, binding);
        }

        if (lost.Count == 0)
        {
            context
                .ReportMissing(environment, top.Key, Section, environment.DisplayName, top.Key, environment.Name!)
                .Related(top, "at the top level");
        }
    }

    private static void CheckNames(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, ConfigEntry own)
    {
        foreach (var lost in ComparedNames.Lost(top, own))
        {
            var binding = context.Configuration.TopLevel.Bindings.FirstOrDefault(binding => binding.Table == lost);
            if (binding?.Name is not null)
            {
                ReportBinding(context, environment, binding);
            }
            else
            {
                context
                    .ReportMissing(environment, top.Key, Nameless, environment.DisplayName, top.Key)
                    .Related(lost, "at the top level");
            }
        }
    }

    private static void ReportBinding(ConfigurationContext context, WorkerEnvironment environment, Binding binding)
    {
        var section = binding.Kind.Section;
        context
            .ReportMissing(
                environment,
                section,
                Binding,
                environment.DisplayName,
                binding.Kind.Noun,
                binding.Name!,
                environment.Name!,
                environment.Path.Key(section).ToString().Replace("\"", ""))
            .Related(binding.NameNode!, "bound at the top level");
    }

    private static void CheckVariables(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, ConfigEntry? own)
    {
        var lost = LostKeys(top, own);
        if (lost.Count > 0)
        {
            var names = Words.List(lost.Select(static entry => entry.Key));
            var finding = context.ReportMissing(
                environment,
                "vars",
                Variables,
                environment.DisplayName,
                lost.Count == 1 ? $"the variable {names}" : $"the variables {names}",
                environment.Name!,
                lost.Count == 1 ? $"env.{lost[0].Key} is undefined" : "they are undefined",
                lost.Count == 1 ? "it" : "them");
            foreach (var entry in lost)
            {
                finding.Related(entry, $"{entry.Key} at the top level");
            }
        }
        else if (own is null)
        {
            context
                .ReportMissing(environment, "vars", Section, environment.DisplayName, "vars", environment.Name!)
                .Related(top, "at the top level");
        }
    }

    private static void CheckDefines(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, ConfigEntry? own)
    {
        if (own is null)
        {
            context
                .ReportMissing(environment, "define", Section, environment.DisplayName, "define", environment.Name!)
                .Related(top, "at the top level");
            return;
        }

        if (top.Value is not ConfigTable { Entries.Count: > 0 } topTable || own.Value is not ConfigTable table)
        {
            return;
        }

        var lost = LostKeys(top, own);
        if (lost.Count > 0)
        {
            context
                .ReportMissing(
                    environment,
                    "define",
                    Defines,
                    environment.DisplayName,
                    Words.List(lost.Select(static entry => entry.Key)),
                    environment.Name!)
                .Related(top, "at the top level");
        }

        foreach (var entry in table.Entries.Where(entry => topTable.Find(entry.Key) is null))
        {
            context.Report(entry, ExtraDefine, entry.Key, environment.DisplayName);
        }
    }

    /// <summary>Entries of a table at the top level that the environment's table lacks; all if it has none.</summary>
    private static List<ConfigEntry> LostKeys(ConfigEntry top, ConfigEntry? own) =>
        top.Value is ConfigTable table && own?.Value is null or ConfigTable or ConfigArray
            ? [.. table.Entries.Where(entry => (own?.Value as ConfigTable)?.Find(entry.Key) is null)]
            : [];
}
