using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports Workers in Python without the flag python_workers.</summary>
public sealed class PythonWithoutFlag : ConfigurationRule
{
    private static readonly MessageTemplate Missing = new(
        "missing",
        "\"{0}\" names a Python file, but {1} lacks the compatibility flag \"python_workers\": wrangler refuses the configuration. Add it to compatibility_flags.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1020",
        Name = "python-without-flag",
        Title = "A Worker in Python lacks its compatibility flag",
        Messages = [Missing],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Add python_workers to compatibility_flags.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            var main = environment.Resolve("main");
            var flags = environment.Resolve("compatibility_flags");
            var isOwn = environment.IsTopLevel || main?.Origin == FieldOrigin.Own || flags?.Origin == FieldOrigin.Own;
            if (isOwn && IsPython(main?.Value) && !HasFlag(flags?.Value))
            {
                // What the environment says itself is what is to be changed.
                var entry = main!.Origin == FieldOrigin.Own || flags is null ? main.Entry : flags.Entry;
                context
                    .Report(entry, Missing, main.Entry.Path.ToString(), environment.DisplayName)
                    .Fix(
                        "Add the flag \"python_workers\"",
                        flags?.Origin == FieldOrigin.Inherited ? null : ConfigEdit.Append(environment.Path.Key("compatibility_flags"), NewValue.Of("python_workers")));
            }
        }
    }

    private static bool IsPython(ConfigNode? main) => main is ConfigString text && text.Value.EndsWith(".py", StringComparison.Ordinal);

    private static bool HasFlag(ConfigNode? flags) =>
        flags is ConfigArray array && array.Items.Any(static flag => flag is ConfigString { Value: "python_workers" });
}
