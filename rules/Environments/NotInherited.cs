using WranglerLint.Findings;
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

    private static readonly MessageTemplate Entry = new(
        "entry",
        "{0} has its own \"{1}\" without \"{2}\" of the top level, whose entries are not inherited then: wrangler warns. Add it to {0}.{1}, or leave out {0}.{1} altogether.");

    private static readonly MessageTemplate ExtraDefine = new(
        "extra-define",
        "\"{0}\" is defined in {1} and not at the top level, but definitions of an environment can only override those of the top level. Define it there too, or remove it here.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3001",
        Name = "not-inherited",
        Title = "An environment lacks what the top level defines and environments do not inherit",
        Messages = [Binding, Variables, Section, Defines, Nameless, Entry, ExtraDefine],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.VeryHigh,
        Help = "Repeat the binding or variable in the environment, with the resource that this environment is to use.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var byNode = new Lazy<ILookup<ConfigNode, Binding>>(() => BindingsByNode(context.Configuration.TopLevel));
        foreach (var environment in context.Configuration.NamedEnvironments)
        {
            foreach (var field in FieldTable.With(Inheritance.NotInherited))
            {
                if (context.Configuration.TopLevel.Table.Find(field) is { } top)
                {
                    Check(context, environment, top, byNode);
                }
            }

            // Inherited as a whole, but compared by names all the same.
            if (context.Configuration.TopLevel.Table.Find("logfwdr") is { } forwarders && environment.Table.Find("logfwdr") is { } own)
            {
                CheckNames(context, environment, forwarders, own, byNode);
            }
        }
    }

    private static void Check(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, Lazy<ILookup<ConfigNode, Binding>> byNode)
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
            CheckNames(context, environment, top, own, byNode);
        }
    }

    private static void CheckSection(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top)
    {
        var lost = context.Configuration.TopLevel.Bindings
            .Where(binding => binding.Kind.Field == top.Key && binding.Name is not null)
            .ToList();
        foreach (var binding in lost)
        {
            ReportBinding(context, environment, binding, binding.Kind.Field);
        }

        if (lost.Count == 0)
        {
            ReportSection(context, environment, top);
        }
    }

    /// <summary>The bindings by their tables and by the values that hold their names.</summary>
    private static ILookup<ConfigNode, Binding> BindingsByNode(WorkerEnvironment environment) =>
        environment.Bindings
            .SelectMany(static binding => new ConfigNode?[] { binding.Table, binding.NameNode }.OfType<ConfigNode>().Select(node => (Node: node, Binding: binding)))
            .ToLookup(static pair => pair.Node, static pair => pair.Binding);

    private static void CheckNames(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, ConfigEntry own, Lazy<ILookup<ConfigNode, Binding>> byNode)
    {
        foreach (var lost in ComparedNames.Lost(context.Configuration.Fields, top, own))
        {
            var binding = byNode.Value[lost].FirstOrDefault();
            if (binding?.Name is not null)
            {
                ReportBinding(context, environment, binding, binding.Kind.Section);
            }
            else if (ComparedNames.NameIn(lost) is { } name)
            {
                context
                    .ReportMissing(environment, top.Key, Entry, environment.DisplayName, top.Key, name)
                    .Related(lost, "at the top level");
            }
            else
            {
                context
                    .ReportMissing(environment, top.Key, Nameless, environment.DisplayName, top.Key)
                    .Related(lost, "at the top level");
            }
        }
    }

    private static void ReportBinding(ConfigurationContext context, WorkerEnvironment environment, Binding binding, string lacking)
    {
        context
            .ReportMissing(
                environment,
                lacking,
                Binding,
                environment.DisplayName,
                binding.Kind.Noun,
                binding.Name!,
                environment.Name!,
                environment.Path.Key(binding.Kind.Section).ToString().Replace("\"", ""))
            .Related(binding.NameNode!, "bound at the top level")
            .FixByRepetition(context, binding, environment);
    }

    private static void CheckVariables(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, ConfigEntry? own)
    {
        var lost = own is not null ? ComparedNames.LostKeys(top, own.Value)
            : top.Value is ConfigTable table ? [.. ComparedNames.KeysOf(table)]
            : [];
        if (lost.Count > 0)
        {
            var names = Words.List(lost);
            var finding = context.ReportMissing(
                environment,
                "vars",
                Variables,
                environment.DisplayName,
                lost.Count == 1 ? $"the variable {names}" : $"the variables {names}",
                environment.Name!,
                lost.Count == 1 ? $"env.{lost[0]} is undefined" : "they are undefined",
                lost.Count == 1 ? "it" : "them");
            foreach (var entry in lost.Select(name => (top.Value as ConfigTable)?.Find(name)).OfType<ConfigEntry>())
            {
                finding.Related(entry, $"{entry.Key} at the top level");
            }
        }
        else if (own is null)
        {
            ReportSection(context, environment, top);
        }
    }

    private static void CheckDefines(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top, ConfigEntry? own)
    {
        if (own is null)
        {
            ReportSection(context, environment, top);
            return;
        }

        var lost = ComparedNames.LostKeys(top, own.Value);
        if (lost.Count > 0)
        {
            context
                .ReportMissing(environment, "define", Defines, environment.DisplayName, Words.List(lost), environment.Name!)
                .Related(top, "at the top level");
        }

        if (own.Value is not (ConfigTable or ConfigArray))
        {
            return;
        }

        var known = new HashSet<string>(ComparedNames.KeysOf(top.Value), StringComparer.Ordinal);
        foreach (var name in ComparedNames.KeysOf(own.Value).Where(name => known.Count > 0 && !known.Contains(name)))
        {
            var entry = (own.Value as ConfigTable)?.Find(name) ?? own;
            context.Report(entry, ExtraDefine, name, environment.DisplayName);
        }
    }

    private static void ReportSection(ConfigurationContext context, WorkerEnvironment environment, ConfigEntry top) =>
        context
            .ReportMissing(environment, top.Key, Section, environment.DisplayName, top.Key, environment.Name!)
            .Related(top, "at the top level");
}
