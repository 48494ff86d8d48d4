using System.Globalization;

namespace WranglerLint.Terminal;

/// <summary>One line on a terminal that says how far a run is, once it takes long. It is gone when the run is over.</summary>
internal sealed class Progress : IDisposable
{
    /// <summary>Whoever gets an answer sooner does not ask.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly TextWriter _terminal;
    private readonly Timer _timer;
    private string _what = "";
    private int _total;
    private int _done;
    private bool _isShown;
    private bool _isOver;

    private Progress(TextWriter terminal)
    {
        _terminal = terminal;
        _timer = new Timer(static progress => ((Progress)progress!).Show(), this, Patience, Interval);
    }

    /// <summary>Shows the progress of a run if a person reads along; null where none does.</summary>
    /// <param name="errors">The standard error.</param>
    /// <param name="isTerminal">Whether that is a terminal.</param>
    /// <param name="environment">Looks up an environment variable; null for one that is not set.</param>
    internal static Progress? Start(TextWriter errors, bool isTerminal, Func<string, string?> environment) =>
        isTerminal && string.IsNullOrEmpty(environment("CI")) && environment("TERM") != "dumb" ? new Progress(errors) : null;

    /// <summary>Begins with something.</summary>
    /// <param name="what">What is done, such as <c>Checking configurations</c>.</param>
    /// <param name="total">How many steps that takes.</param>
    internal void Begin(string what, int total)
    {
        lock (_lock)
        {
            (_what, _total, _done) = (what, total, 0);
        }
    }

    /// <summary>One step is done.</summary>
    internal void Step() => Interlocked.Increment(ref _done);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isShown)
            {
                _terminal.Write("\r\e[K");
                _terminal.Flush();
            }
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            // The timer may be late.
            if (!_isOver && _what.Length > 0)
            {
                _isShown = true;
                _terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{_what}: {Math.Min(_done, _total)} of {_total}"));
                _terminal.Flush();
            }
        }
    }
}
