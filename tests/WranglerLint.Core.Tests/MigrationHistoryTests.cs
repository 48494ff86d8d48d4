using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Core.Tests;

/// <summary>The verdicts are those of <c>wrangler deploy --dry-run</c>, 4.164.0, except for transferred classes.</summary>
public sealed class MigrationHistoryTests
{
    [Theory]
    [InlineData("{new_sqlite_classes=['A']}, {deleted_classes=['A']}", "")]
    [InlineData("{new_sqlite_classes=['A'], deleted_classes=['A']}", "A")]
    [InlineData("{new_sqlite_classes=['A']}, {deleted_classes=['A']}, {new_classes=['A']}", "A")]
    [InlineData("{new_sqlite_classes=['A','B']}, {renamed_classes=[{from='A',to='C'}]}", "B C")]
    [InlineData("{new_sqlite_classes=['A']}, {renamed_classes=[{from='A',to='B'},{from='B',to='C'}]}", "C")]
    [InlineData("{transferred_classes=[{from='A',from_script='o',to='B'}]}", "B")]
    public void Classes_exist_in_the_end_as_the_steps_say(string steps, string classes) =>
        Read(steps)!.Classes.Keys.Order(StringComparer.Ordinal).Should().Equal(classes.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("{new_sqlite_classes=['A']}, {deleted_classes=['A']}", "")]
    [InlineData("{new_sqlite_classes=['A'], deleted_classes=['A']}", "UnknownDeleted")]
    [InlineData("{new_sqlite_classes=['A'], renamed_classes=[{from='A',to='B'}]}", "UnknownRenamed")]
    [InlineData("{new_classes=['A'], new_sqlite_classes=['A']}", "CreatedTwice")]
    [InlineData("{new_sqlite_classes=['A','A']}", "CreatedTwice")]
    [InlineData("{new_sqlite_classes=['A','B']}, {renamed_classes=[{from='A',to='B'}]}", "")]
    [InlineData("{transferred_classes=[{from='A',from_script='o',to='A'}]}, {deleted_classes=['A']}", "")]
    public void Issues_are_those_on_which_wrangler_stops(string steps, string problem) =>
        string.Join(" ", Read(steps)!.Issues.Select(static issue => issue.Problem)).Should().Be(problem);

    [Fact]
    public void A_copied_step_is_one_issue() =>
        Read("{tag='v1',new_classes=['A']}, {tag='v1',new_classes=['A']}")!.Issues.Single().Problem.Should().Be(MigrationProblem.DuplicateTag);

    [Fact]
    public void Exports_take_the_place_of_migrations() =>
        Read("{new_classes=['A']}", "\n[exports.A]\ntype = 'durable-object'").Should().BeNull();

    [Fact]
    public void An_environment_without_migrations_shares_the_history()
    {
        var configuration = Configuration("migrations = [{tag='v1',new_classes=['A']}]\n[env.x]\n[env.y]\nmigrations = [{tag='v1'}]");
        MigrationHistory.In(configuration).Select(static history => history.Entry.Path.ToString()).Should().Equal("migrations", "env.y.migrations");
    }

    private static MigrationHistory? Read(string steps, string rest = "") =>
        MigrationHistory.Of(Configuration($"migrations = [{steps}]{rest}").TopLevel);

    private static WorkerConfiguration Configuration(string text) =>
        WorkerConfiguration.Create(ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml));
}
