namespace WranglerLint.Schema;

/// <summary>
/// Whether wrangler takes a text for a date: what <c>new Date(text)</c> of V8 can read, without dashes that only look
/// like hyphens.
/// </summary>
/// <remarks>
/// V8 reads an ISO 8601 date or date-time and, where the text is something else, goes on with a lenient reader that
/// collects numbers, month names and time zones. Both are followed here token by token; only the value is not computed.
/// </remarks>
internal sealed class JavaScriptDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Zones = ["z", "ut", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"];

    private readonly JavaScriptDateScanner _scanner;
    private readonly List<int> _day = [];
    private readonly List<int> _time = [];
    private DateToken _next;
    private int? _namedMonth;
    private bool _isIso;
    private bool _isHalfDay;
    private int? _zoneHour;
    private int? _zoneMinute;

    private JavaScriptDate(string text)
    {
        _scanner = new JavaScriptDateScanner(text);
        _next = _scanner.Scan();
    }

    internal static bool IsDate(string text) =>
        text.IndexOfAny(['\u2013', '\u2014']) < 0 && new JavaScriptDate(text).Read();

    private bool Read()
    {
        if (ReadIso() is not { } rest)
        {
            return false;
        }

        return ReadLenient(rest) && IsDayValid() && IsTimeValid();
    }

    /// <summary>Reads an ISO date; the first token that does not fit is left for the lenient reader. Null: no date at all.</summary>
    private DateToken? ReadIso()
    {
        if (_next.IsSign)
        {
            var sign = Take();
            if (!_next.IsDigits(6) || (sign.Symbol == '-' && _next.Value == 0))
            {
                return sign;
            }

            _day.Add((sign.Symbol == '-' ? -1 : 1) * Take().Value);
        }
        else if (_next.IsDigits(4))
        {
            _day.Add(Take().Value);
        }
        else
        {
            return Take();
        }

        foreach (var maximum in (int[])[12, 31])
        {
            if (!Skip('-'))
            {
                break;
            }

            if (!_next.IsDigits(2) || _next.Value < 1 || _next.Value > maximum)
            {
                return Take();
            }

            _day.Add(Take().Value);
        }

        if (!_next.IsWord("t"))
        {
            if (_next.Kind != DateTokenKind.End)
            {
                return Take();
            }
        }
        else if (!ReadIsoTime())
        {
            return null;
        }

        _isIso = true;
        return default(DateToken);
    }

    private bool ReadIsoTime()
    {
        Take();
        var isMidnight = _next.Value == 24;
        if (!AddTime(24) || !Skip(':') || !AddTime(isMidnight ? 0 : 59))
        {
            return false;
        }

        if (Skip(':'))
        {
            if (!AddTime(isMidnight ? 0 : 59))
            {
                return false;
            }

            if (Skip('.'))
            {
                if (_next.Kind != DateTokenKind.Number || (isMidnight && _next.Value > 0))
                {
                    return false;
                }

                Take();
            }
        }

        if (_next.IsWord("z"))
        {
            Take();
        }
        else if (_next.IsSign)
        {
            Take();
            if (_next.IsDigits(4))
            {
                var offset = Take().Value;
                if (offset / 100 > 23 || offset % 100 > 59)
                {
                    return false;
                }
            }
            else if (!TakeTwoDigits(23) || !Skip(':') || !TakeTwoDigits(59))
            {
                return false;
            }
        }

        return _next.Kind == DateTokenKind.End;
    }

    private bool AddTime(int maximum)
    {
        var value = _next.Value;
        if (!TakeTwoDigits(maximum))
        {
            return false;
        }

        _time.Add(value);
        return true;
    }

    private bool TakeTwoDigits(int maximum)
    {
        if (!_next.IsDigits(2) || _next.Value > maximum)
        {
            return false;
        }

        Take();
        return true;
    }

    private bool ReadLenient(DateToken token)
    {
        var hasNumber = _day.Count > 0;
        for (; token.Kind != DateTokenKind.End; token = Take())
        {
            switch (token.Kind)
            {
                case DateTokenKind.Number:
                    hasNumber = true;
                    if (!ReadNumber(token.Value))
                    {
                        return false;
                    }

                    break;
                case DateTokenKind.Word:
                    if (!ReadWord(token, hasNumber))
                    {
                        return false;
                    }

                    break;
                case DateTokenKind.Symbol when token.IsSign && ((_zoneHour == 0 && _zoneMinute == 0) || _time.Count > 0):
                    hasNumber = true;
                    if (!ReadOffset())
                    {
                        return false;
                    }

                    break;
                case DateTokenKind.Symbol when (token.IsSign || token.Symbol == ')') && hasNumber:
                    return false;
                default:
                    break;
            }
        }

        return true;
    }

    private bool ReadNumber(int value)
    {
        if (Skip(':'))
        {
            if (Skip(':'))
            {
                if (_time.Count > 0)
                {
                    return false;
                }

                _time.Add(value);
                _time.Add(0);
                return true;
            }

            if (_time.Count == 4)
            {
                return false;
            }

            _time.Add(value);
            Skip('.');
            return true;
        }

        if (Skip('.') && IsTimeExpecting(value))
        {
            _time.Add(value);
            if (_next.Kind != DateTokenKind.Number)
            {
                return false;
            }

            _time.Add(Milliseconds(Take()));
            FinishTime();
            return true;
        }

        if (_zoneHour is not null && _zoneMinute is null && value < 60)
        {
            _zoneMinute = value;
            return true;
        }

        if (IsTimeExpecting(value))
        {
            _time.Add(value);
            FinishTime();
            return _next.Kind is DateTokenKind.End or DateTokenKind.Space || _next.IsSign || _next.IsWord("z");
        }

        if (_day.Count == 3)
        {
            return false;
        }

        _day.Add(value);
        Skip('-');
        return true;
    }

    private bool ReadWord(DateToken token, bool hasNumber)
    {
        var word = token.Word;
        if (_time.Count > 0 && token.Length == 2 && word is "am" or "pm")
        {
            _isHalfDay = true;
            return true;
        }

        var month = Array.IndexOf(Months, word);
        if (month >= 0)
        {
            _namedMonth = month + 1;
            Skip('-');
            return true;
        }

        if (hasNumber && token.Length <= 3 && Zones.Contains(word))
        {
            _zoneHour = word is "z" or "ut" or "utc" or "gmt" ? 0 : -8;
            _zoneMinute = 0;
            return true;
        }

        return !hasNumber && _next.Kind != DateTokenKind.Number;
    }

    private bool ReadOffset()
    {
        var digits = _next.Kind == DateTokenKind.Number ? Take() : default;
        var length = digits.Kind == DateTokenKind.Number ? digits.Length : 0;
        if (_next.Kind == DateTokenKind.Symbol && _next.Symbol == ':')
        {
            _zoneHour = digits.Value;
            _zoneMinute = null;
            return true;
        }

        _zoneHour = length <= 2 ? digits.Value : digits.Value / 100;
        _zoneMinute = length <= 2 ? 0 : digits.Value % 100;
        return length is >= 1 and <= 4;
    }

    private bool IsTimeExpecting(int value) => _time.Count switch
    {
        1 or 2 => value < 60,
        3 => value < 1000,
        _ => false,
    };

    private void FinishTime()
    {
        while (_time.Count < 4)
        {
            _time.Add(0);
        }
    }

    private static int Milliseconds(DateToken fraction)
    {
        var value = fraction.Value;
        for (var length = fraction.Length; length < 3; length++)
        {
            value *= 10;
        }

        for (var length = Math.Min(fraction.Length, 9); length > 3; length--)
        {
            value /= 10;
        }

        return value;
    }

    private bool IsDayValid()
    {
        if (_day.Count == 0)
        {
            return false;
        }

        while (_day.Count < 3)
        {
            _day.Add(1);
        }

        var (year, month, day) = _namedMonth is { } named
            ? IsDay(_day[0]) ? (_day[1], named, _day[0]) : (_day[0], named, _day[1])
            : _isIso || !IsDay(_day[0]) ? (_day[0], _day[1], _day[2]) : (_day[2], _day[0], _day[1]);

        // JavaScript's time ends on 13 September 275760.
        var isInTime = year is >= -271821 and < 275760 || (year == 275760 && (month < 9 || (month == 9 && day < 14)));
        return month is >= 1 and <= 12 && IsDay(day) && isInTime;
    }

    private bool IsTimeValid()
    {
        FinishTime();
        if (_isHalfDay && _time[0] > 12)
        {
            return false;
        }

        return _time[0] == 24
            ? _time[1] == 0 && _time[2] == 0 && _time[3] == 0
            : _time[0] < 24 && _time[1] < 60 && _time[2] < 60 && _time[3] < 1000;
    }

    private static bool IsDay(int value) => value is >= 1 and <= 31;

    private bool Skip(char symbol)
    {
        if (_next.Kind != DateTokenKind.Symbol || _next.Symbol != symbol)
        {
            return false;
        }

        Take();
        return true;
    }

    private DateToken Take()
    {
        var taken = _next;
        _next = _scanner.Scan();
        return taken;
    }
}
