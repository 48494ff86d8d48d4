using WranglerLint.Tree;

namespace WranglerLint.Matrix;

/// <summary>Tells whether two values are the same, wherever and however they are written.</summary>
internal static class ValueComparer
{
    internal static bool AreSame(ConfigNode one, ConfigNode other) => (one, other) switch
    {
        (ConfigString a, ConfigString b) => a.Value == b.Value,
        (ConfigNumber a, ConfigNumber b) => a.Value.Equals(b.Value),
        (ConfigBoolean a, ConfigBoolean b) => a.Value == b.Value,
        (ConfigNull, ConfigNull) => true,
        (ConfigDate a, ConfigDate b) => a.Text == b.Text,
        (ConfigArray a, ConfigArray b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, AreSame).All(static same => same),
        (ConfigTable a, ConfigTable b) => a.Entries.Count == b.Entries.Count
            && a.Entries.All(entry => b.Find(entry.Key) is { } twin && AreSame(entry.Value, twin.Value)),
        _ => false,
    };
}
