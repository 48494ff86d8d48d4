using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports a variable that is a text in one environment and something else in another.</summary>
public sealed class VariableTypeDiffers : ConfigurationRule
{
    private static readonly MessageTemplate Differs = new(
        "differs",
        "The variable \"{0}\" is {1} in {2}, but {3} in {4}: code that compares or calculates with env.{0} is right in one of them only. Write it the same way in both.");

    private static readonly MessageTemplate Truth = new(
        "truth",
        "The variable \"{0}\" is {1} in {2}, but {3} in {4}: any text that is not empty counts as true, \"false\" too, so `if (env.{0})` means something else in the two. Write it the same way in both.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3014",
        Name = "variable-type-differs",
        Title = "A variable has different types in two environments",
        Messages = [Differs, Truth],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Write the variable as the same type in all environments.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var variables = context.Environments
            .SelectMany(static environment => environment.Variables.Select(variable => (Environment: environment, Variable: variable)))
            .Where(static use => use.Variable.Value is ConfigString { Value.Length: > 0 } or ConfigNumber or ConfigBoolean or ConfigTable or ConfigArray);
        foreach (var (odd, usual) in OddOnes.Of(variables, static use => use.Variable.Key, static use => use.Variable.Value.KindName))
        {
            var isTruth = (odd.Variable.Value, usual.Variable.Value) is (ConfigBoolean, ConfigString) or (ConfigString, ConfigBoolean);
            context
                .Report(
                    odd.Variable.Value,
                    isTruth ? Truth : Differs,
                    odd.Variable.Key,
                    odd.Variable.Value.KindName,
                    odd.Environment.DisplayName,
                    usual.Variable.Value.KindName,
                    usual.Environment.DisplayName)
                .Related(usual.Variable.Value, $"{usual.Variable.Value.KindName} here");
        }
    }
}
