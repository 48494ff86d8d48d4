using WranglerLint.Terminal;

namespace WranglerLint.Tests;

/// <summary>Progress is for people who wait.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("CI=true", true, false)]
    [InlineData("TERM=dumb", true, false)]
    [InlineData("NO_COLOR=1", true, true)]
    public void Is_for_terminals(string environment, bool isTerminal, bool isShown)
    {
        var variables = environment.Split(' ').Select(static variable => variable.Split('='))
            .ToDictionary(static parts => parts[0], static parts => parts.Length > 1 ? parts[1] : null);
        using var progress = Progress.Start(new StringWriter(), isTerminal, variables.GetValueOrDefault);
        (progress is not null).Should().Be(isShown);
    }

    [Fact]
    public void Is_silent_when_a_run_is_short()
    {
        using var terminal = new StringWriter();
        using (var progress = Progress.Start(terminal, isTerminal: true, static _ => null)!)
        {
            progress.Begin("Checking configurations", 3);
            progress.Step();
        }

        terminal.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Shows_how_far_a_long_run_is_and_leaves_nothing()
    {
        using var terminal = new Lines();
        using (var progress = Progress.Start(terminal, isTerminal: true, static _ => null)!)
        {
            progress.Begin("Checking configurations", 3);
            progress.Step();
            progress.Step();
            terminal.Written.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue();
        }

        terminal.ToString().Should().StartWith("\r\e[KChecking configurations: 2 of 3").And.EndWith("\r\e[K");
    }

    /// <summary>Tells when something was written.</summary>
    private sealed class Lines : StringWriter
    {
        internal ManualResetEventSlim Written { get; } = new();

        public override void Flush() => Written.Set();

        protected override void Dispose(bool disposing)
        {
            Written.Dispose();
            base.Dispose(disposing);
        }
    }
}
