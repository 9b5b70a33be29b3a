namespace Throughline.TimeAccounting.Reading;

/// <summary>RDATE and EXDATE: lists of dates, times and, for RDATE, periods.</summary>
internal static class DateLists
{
    /// <summary>Adds the values of an EXDATE; a sentence when one cannot be read.</summary>
    public static string? ReadExceptions(in ContentLine line, string? zone, List<DraftMoment> into)
    {
        foreach (var range in line.Value.Split((byte)','))
        {
            var text = line.Value[range].Trim((byte)' ');
            if (text.IsEmpty)
            {
                continue;
            }
            if (!Moment.TryRead(text, out var moment))
            {
                return $"EXDATE is no date or time that exists: \"{EntryDraft.Shown(text)}\"";
            }
            into.Add(Draft(moment, zone));
        }
        return null;
    }

    /// <summary>Adds the values of an RDATE; a sentence when one cannot be read.</summary>
    public static string? ReadExtra(in ContentLine line, string? zone, List<(DraftMoment, DraftMoment?, Duration?)> into)
    {
        foreach (var range in line.Value.Split((byte)','))
        {
            var text = line.Value[range].Trim((byte)' ');
            var slash = text.IndexOf((byte)'/');
            if (text.IsEmpty)
            {
                continue;
            }
            if (!Moment.TryRead(slash < 0 ? text : text[..slash], out var start))
            {
                return $"RDATE is no date or time that exists: \"{EntryDraft.Shown(text)}\"";
            }
            if (slash < 0)
            {
                into.Add((Draft(start, zone), null, null));
            }
            else if (Duration.TryRead(text[(slash + 1)..], out var length))
            {
                into.Add((Draft(start, zone), null, length));
            }
            else if (Moment.TryRead(text[(slash + 1)..], out var end))
            {
                into.Add((Draft(start, zone), Draft(end, zone), null));
            }
            else
            {
                return $"RDATE is no period that exists: \"{EntryDraft.Shown(text)}\"";
            }
        }
        return null;
    }

    private static DraftMoment Draft(Moment moment, string? zone) => new(moment, moment.IsDate || moment.IsUtc ? null : zone);
}
