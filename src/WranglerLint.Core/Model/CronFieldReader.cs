namespace WranglerLint.Model;

/// <summary>Reads one field of a schedule.</summary>
internal sealed class CronFieldReader
{
    private readonly CronPart _part;
    private readonly CronField _field;
    private readonly string _text;
    private int _position;
    private CronFault? _fault;

    private CronFieldReader(CronPart part)
    {
        _part = part;
        _field = part.Field;
        _text = part.Text;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>What a field means, or why Cloudflare cannot read it.</summary>
    internal static (CronSet Set, CronFault? Fault) Read(CronPart part)
    {
        var reader = new CronFieldReader(part);
        var set = reader.ReadField();
        if (reader._fault is null && reader._position < part.Text.Length)
        {
            reader.Fail(CronProblem.Unexpected, part.Text.Substring(reader._position));
        }

        return (set, reader._fault);
    }

    private CronSet ReadField()
    {
        if (Current == '*' && _text.Length == 1)
        {
            _position++;
            return CronSet.All(_field);
        }

        if (ReadSpecialDay() is { } special)
        {
            return special;
        }

        var bits = 0UL;
        do
        {
            bits |= ReadItem(isFirst: _position == 0);
        }
        while (_fault is null && Skip(','));
        return new CronSet(CronDays.Listed, bits);
    }

    /// <summary>A day that cannot stand in a list; null if the field does not begin with one.</summary>
    private CronSet? ReadSpecialDay()
    {
        if (!_field.IsDay)
        {
            return null;
        }

        CronSet? day = IsLetter('L') ? ReadLast() : ReadSuffixed();
        if (day is not null && _fault is null && Current == ',')
        {
            Fail(CronProblem.NotAlone, _text.Substring(0, _position));
        }

        return day;
    }

    private CronSet ReadLast()
    {
        _position++;
        if (_field == CronField.Weekday)
        {
            return new CronSet(CronDays.Listed, 1UL << CronField.Weekday.Maximum);
        }

        var before = 0;
        if (Skip('-'))
        {
            before = ReadNumber(1, _field.LongestStep, CronProblem.Count);
        }

        return SkipLetter('W') ? new CronSet(CronDays.LastWorkingDay, 1UL << before) : new CronSet(CronDays.Last, 1UL << before);
    }

    /// <summary><c>15W</c>, <c>6L</c>, <c>FRIL</c> or <c>MON#2</c>; null if the field begins otherwise.</summary>
    private CronSet? ReadSuffixed()
    {
        var start = _position;
        if (Current is '*' or '\0')
        {
            return null;
        }

        var value = ReadValue();
        if (_fault is not null)
        {
            return new CronSet(CronDays.Listed, 0);
        }

        if (_field == CronField.Day && SkipLetter('W'))
        {
            return new CronSet(CronDays.NearestWorkingDay, 1UL << value);
        }

        if (_field == CronField.Weekday && SkipLetter('L'))
        {
            return new CronSet(CronDays.LastOfWeekday, 1UL << value);
        }

        if (_field == CronField.Weekday && Skip('#'))
        {
            return new CronSet(CronDays.NthOfWeekday, 1UL << value, ReadNumber(1, 5, CronProblem.Count));
        }

        _position = start;
        return null;
    }

    /// <summary>A value, a range or a step. Cloudflare's parser takes a bare <c>*</c> behind a comma for the lowest value.</summary>
    private ulong ReadItem(bool isFirst)
    {
        int first;
        if (Current == '*')
        {
            _position++;
            if (isFirst && Current != '/')
            {
                return Fail(CronProblem.Unexpected, _text);
            }

            first = _field.Minimum;
        }
        else if (_field.IsDay && (IsLetter('L') || (_field == CronField.Day && IsLetter('W'))))
        {
            return Fail(CronProblem.NotAlone, ItemFrom(_position));
        }
        else
        {
            first = ReadValue();
        }

        if (_fault is not null)
        {
            return 0;
        }

        var isRange = Skip('-');
        var last = isRange ? ReadValue() : first;
        if (_fault is null && Skip('/'))
        {
            var step = ReadNumber(1, _field.LongestStep, CronProblem.Step);
            return _fault is null ? CronSet.Range(_field, first, isRange ? last : _field.Maximum, step) : 0;
        }

        if (_fault is null && _field.IsDay && (Current == '#' || IsLetter('L') || IsLetter('W')))
        {
            return Fail(CronProblem.NotAlone, ItemFrom(_text.LastIndexOf(',', _position) + 1));
        }

        return _fault is null ? CronSet.Range(_field, first, last, 1) : 0;
    }

    private string ItemFrom(int start)
    {
        var end = _text.IndexOf(',', start);
        return _text.Substring(start, (end < 0 ? _text.Length : end) - start);
    }

    private int ReadValue()
    {
        if (!char.IsLetter(Current))
        {
            return ReadNumber(_field.Minimum, _field.Maximum, CronProblem.OutOfRange);
        }

        var end = _position;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        var word = _text.Substring(_position, end - _position);
        for (var i = 0; i < _field.Names.Count; i++)
        {
            var name = _field.Names[i];
            var isLast = _field == CronField.Weekday && word.Length == 4 && word[3] is 'L' or 'l';
            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (word.Length == name.Length || isLast))
            {
                _position += name.Length;
                return _field.Minimum + i;
            }
        }

        Fail(_field.Names.Count > 0 ? CronProblem.Name : CronProblem.Unexpected, word);
        return _field.Minimum;
    }

    private int ReadNumber(int minimum, int maximum, CronProblem problem)
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
        {
            _position++;
        }

        var digits = _text.Substring(start, _position - start);
        if (digits.Length == 0)
        {
            Fail(CronProblem.Unexpected, _text.Substring(start < _text.Length ? start : start - 1));
        }
        else if (!int.TryParse(digits, out var number) || number < minimum || number > maximum)
        {
            Fail(problem, digits);
        }
        else
        {
            return number;
        }

        return minimum;
    }

    private bool Skip(char character)
    {
        var isThere = Current == character;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    /// <remarks>Cloudflare writes L and W as capitals; whether it takes small ones is documented nowhere, so both pass.</remarks>
    private bool SkipLetter(char capital) => Skip(capital) || Skip(char.ToLowerInvariant(capital));

    /// <summary>Whether a letter stands here as a word of its own.</summary>
    private bool IsLetter(char capital) =>
        char.ToUpperInvariant(Current) == capital
        && (_position + 1 == _text.Length || !char.IsLetter(_text[_position + 1]) || (capital == 'L' && _text[_position + 1] is 'W' or 'w'));

    private ulong Fail(CronProblem problem, string token)
    {
        _fault ??= new CronFault(problem, _part, token);
        return 0;
    }
}
