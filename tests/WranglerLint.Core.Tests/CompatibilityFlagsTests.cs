using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Core.Tests;

public sealed class CompatibilityFlagsTests
{
    [Fact]
    public void The_table_has_the_flags_of_workerd_in_order_and_each_name_once()
    {
        CompatibilityFlags.All.Count.Should().BeGreaterThan(200);
        CompatibilityFlags.All.Select(static flag => flag.Name).Should().BeInAscendingOrder(StringComparer.Ordinal);
        CompatibilityFlags.Names.Should().OnlyHaveUniqueItems();
        CompatibilityFlags.WorkerdVersion.Should().MatchRegex(@"^1\.\d{8}\.\d+$");
    }

    [Fact]
    public void Dates_are_days_of_the_calendar_and_what_implies_a_flag_is_a_flag()
    {
        CompatibilityDate.FormOf(CompatibilityFlags.NewestDate).Should().Be(CompatibilityDateForm.Proper);
        foreach (var flag in CompatibilityFlags.All)
        {
            foreach (var date in new[] { flag.Default, flag.ImpliedFrom }.Where(static date => date is { Length: > 0 }))
            {
                CompatibilityDate.FormOf(date!).Should().Be(CompatibilityDateForm.Proper, flag.Name);
            }

            (flag.ImpliedFrom is null).Should().Be(flag.ImpliedBy.Count == 0);
            flag.ImpliedBy.Should().NotContain(static name => CompatibilityFlags.Find(name) == null, flag.Name);
        }
    }

    [Theory]
    [InlineData("2024-09-22", "nodejs_compat", "nodejs_compat_v2", false)]
    [InlineData("2024-09-23", "nodejs_compat", "nodejs_compat_v2", true)]
    [InlineData("2024-09-23", "nodejs_compat no_nodejs_compat_v2", "nodejs_compat_v2", false)]
    [InlineData("2024-09-23", "nodejs_compat", "nodejs_zlib", true)]
    [InlineData("2024-09-23", "", "nodejs_zlib", false)]
    [InlineData("2026-08-03", "", "nodejs_compat", false)]
    [InlineData("2026-08-04", "", "nodejs_compat", true)]
    [InlineData("2026-08-04", "no_nodejs_compat", "nodejs_compat_v2", true)]
    [InlineData("2020-01-01", "", "r2_public_beta_bindings", true)]
    public void A_flag_is_on_by_itself_by_the_date_or_by_another_flag(string date, string flags, string flag, bool isOn)
    {
        var list = string.Join(", ", flags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static name => $"'{name}'"));
        Read($"compatibility_date = '{date}'\ncompatibility_flags = [{list}]")
            .TopLevel.Compatibility.IsOn(CompatibilityFlags.Find(flag)!).Should().Be(isOn);
    }

    [Fact]
    public void Without_a_date_nothing_is_known_of_what_the_date_decides() =>
        Read("compatibility_flags = ['nodejs_compat']").TopLevel.Compatibility.IsOn(CompatibilityFlags.Find("nodejs_compat_v2")!).Should().BeNull();

    [Fact]
    public void An_environment_inherits_date_and_flags_one_by_one()
    {
        var compatibility = Read("compatibility_date = '2024-01-01'\ncompatibility_flags = ['a']\n[env.x]\ncompatibility_date = '2025-01-01'")
            .NamedEnvironments.Single().Compatibility;
        compatibility.Day.Should().Be("2025-01-01");
        compatibility.Flags.Select(static flag => flag.Path.ToString()).Should().Equal("compatibility_flags[0]");
    }

    [Theory]
    [InlineData("2024-02-29", CompatibilityDateForm.Proper)]
    [InlineData("2025-02-29", CompatibilityDateForm.NoSuchDay)]
    [InlineData("2025-04-31", CompatibilityDateForm.NoSuchDay)]
    [InlineData("2000-01-01", CompatibilityDateForm.Proper)]
    [InlineData("1999-12-31", CompatibilityDateForm.Malformed)]
    [InlineData("3000-01-01", CompatibilityDateForm.Malformed)]
    [InlineData("2025-1-1", CompatibilityDateForm.Malformed)]
    [InlineData(" 2025-01-01 ", CompatibilityDateForm.Malformed)]
    [InlineData("2025-01-00", CompatibilityDateForm.Unreadable)]
    [InlineData("2025-13-01", CompatibilityDateForm.Unreadable)]
    [InlineData("today", CompatibilityDateForm.Unreadable)]
    public void A_date_is_worth_what_wrangler_and_workerd_make_of_it(string text, CompatibilityDateForm form) =>
        CompatibilityDate.FormOf(text).Should().Be(form);

    [Fact]
    public void Days_are_counted_over_the_ends_of_months() => CompatibilityDate.DaysAfter("2024-02-28", 2).Should().Be("2024-03-01");

    private static WorkerConfiguration Read(string text) =>
        WorkerConfiguration.Create(ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml));
}
