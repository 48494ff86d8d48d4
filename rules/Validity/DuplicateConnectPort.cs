using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports two entries of <c>connect</c> for one port.</summary>
public sealed class DuplicateConnectPort : ConfigurationRule
{
    private static readonly MessageTemplate Duplicate = new(
        "duplicate",
        "\"connect\" has two entries for port {1} of {0}: wrangler refuses the configuration. Give each entry its own port or protocol.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1107",
        Name = "duplicate-connect-port",
        Title = "Two connect handlers share a port",
        Messages = [Duplicate],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Give each entry its own combination of protocol and port.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("connect"))
        {
            var handlers =
                from handler in ((ConfigArray)visit.Value).Items.OfType<ConfigTable>()
                let port = handler.Find("port")?.Value as ConfigNumber
                let protocol = handler.FindString("protocol")
                where port is not null && protocol is not null
                group port by (protocol.Value, port.Value);
            foreach (var same in handlers)
            {
                foreach (var port in same.Skip(1))
                {
                    context
                        .Report(port, Duplicate, same.Key.Item1, port.Value.ToString(CultureInfo.InvariantCulture))
                        .Related(same.First(), "the other entry");
                }
            }
        }
    }
}
