using WranglerLint.Model;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports Durable Objects in <c>exports</c> whose fields do not fit their state.</summary>
public sealed class DurableObjectExportState : ConfigurationRule
{
    private static readonly MessageTemplate Required = new(
        "required",
        "\"{1}\" is missing in exports.{0}, a Durable Object in the state \"{2}\": wrangler refuses the configuration. Add \"{1}\".");

    private static readonly MessageTemplate Forbidden = new(
        "forbidden",
        "\"{1}\" has no place in exports.{0}, a Durable Object in the state \"{2}\": wrangler refuses the configuration. Remove it, or correct the state.");

    private static readonly MessageTemplate Nameless = new(
        "nameless",
        "\"\" is no class, and wrangler refuses a Durable Object that is exported under it. Write the name of the class as the key.");

    private static readonly MessageTemplate Itself = new(
        "itself",
        "\"renamed_to\" in exports.{0} is the old name once more: wrangler refuses the configuration. Write the new name of the class.");

    private static readonly MessageTemplate Storage = new(
        "storage",
        "\"container\" in exports.{0} stands beside the storage \"legacy-kv\", which cannot have containers: wrangler refuses the configuration. Remove \"container\", or use a class whose storage is \"sqlite\".");

    /// <summary>What each state needs, and what it allows besides.</summary>
    private static readonly (string State, string[] Required, string[] Optional)[] States =
    [
        ("created", ["storage"], ["container"]),
        ("deleted", [], []),
        ("renamed", ["renamed_to"], []),
        ("transferred", ["transferred_to"], []),
        ("expecting-transfer", ["storage", "transfer_from"], ["container"]),
    ];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1101",
        Name = "durable-object-export-state",
        Title = "A Durable Object in exports has fields that do not fit its state",
        Messages = [Required, Forbidden, Nameless, Itself, Storage],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Give the Durable Object the fields of its state: storage while it lives, renamed_to or transferred_to when it has moved, nothing when it is deleted.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("exports.*"))
        {
            if (visit.Entry is not null && DurableObjectExport.From(visit.Entry) is { } exported)
            {
                Check(context, exported);
            }
        }
    }

    private static void Check(ConfigurationContext context, DurableObjectExport exported)
    {
        if (exported.ClassName.Length == 0)
        {
            context.Report(exported.Entry, Nameless);
        }

        // Nothing more can be said of an unknown state.
        var (state, required, optional) = States.FirstOrDefault(known => known.State == exported.State);
        if (state is null)
        {
            return;
        }

        foreach (var key in required.Where(key => exported.Table.Find(key) is null))
        {
            context.Report(exported.Entry.KeySpan, exported.Entry.Path.Key(key), Required, exported.ClassName, key, state);
        }

        var foreign = States.SelectMany(static known => known.Required.Concat(known.Optional)).Except(required).Except(optional).ToList();
        foreach (var entry in exported.Table.Entries.Where(entry => foreign.Contains(entry.Key)))
        {
            context.Report(entry, Forbidden, exported.ClassName, entry.Key, state);
        }

        if (state == "renamed" && exported.Table.FindString("renamed_to") is { } renamed && renamed.Value == exported.ClassName)
        {
            context.Report(renamed, Itself, exported.ClassName);
        }

        if (exported is { IsLive: true, Container: { } container, Storage: { Value: "legacy-kv" } storage })
        {
            context.Report(container, Storage, exported.ClassName).Related(storage, "the storage");
        }
    }
}
