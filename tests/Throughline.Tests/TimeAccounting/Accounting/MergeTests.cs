using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Standing;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Accounting;

/// <summary>A calendar split in two files, in any order, is the same calendar.</summary>
public sealed class MergeTests
{
    [Fact]
    public void A_calendar_split_in_two_and_merged_is_the_same_account()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var events = Enumerable.Range(0, 12).Select(at => Event(random, at)).ToArray();
            var cut = random.Next(events.Length + 1);
            var mixed = events.ToArray();
            random.Shuffle(mixed);

            var whole = Told(events);

            Assert.Equal(whole, Told(events[..cut], events[cut..]));
            Assert.Equal(whole, Told(events[cut..], events[..cut]));
            Assert.Equal(whole, Told(mixed));
        }
    }

    // Series, and edits that may stand in the other file, before or after their series.
    private static string[] Event(Random random, int at)
    {
        var series = at / 2;
        var day = 2 + series % 5;
        var start = $"202603{day:00}T{9 + series:00}0000Z";
        return at % 2 == 0
            ?
            [
                $"UID:{series}",
                $"DTSTART:{start}",
                "DURATION:PT50M",
                "RRULE:FREQ=DAILY;COUNT=3",
                $"ATTENDEE:mailto:{(series % 3 == 0 ? "pia" : "cal")}@d.example",
            ]
            :
            [
                $"UID:{series}",
                $"RECURRENCE-ID:{start}",
                $"DTSTART:202603{day + random.Next(3):00}T{12 + random.Next(8):00}3000Z",
                "DURATION:PT30M",
                "ATTENDEE:mailto:pia@d.example",
            ];
    }

    private static string Told(params string[][][] files)
    {
        var index = new RosterIndex(SmallDistrict.Roster);
        var window = new Window(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 15));
        var content = CalendarContent.Merge([.. files.Select(events => CalendarText.Read(CalendarText.Of(events)))]);
        var occurrences = content.Occurrences(window, index.Zone, CalendarLimits.Default, []);
        var time = TimeAccount.For(index, new FocusRuleSet(SmallDistrict.Roster.FocusRules!), "ida", occurrences, window);
        var rows = time
            .Occurrences.Select(one => $"{one.Occurrence.Entry.Uid} {one.Occurrence.Start} {one.Occurrence.End} {one.State}")
            .Concat(time.Displaced.Select(one => $"{one.PrincipalId} {one.Start} {one.Cause?.Occurrence.Entry.Uid}"))
            .Order(StringComparer.Ordinal);
        var weeks = time.Weeks.SelectMany(week => week.Codes.Select(code => $"{week.Monday} {code}"));
        return string.Join('\n', rows.Concat(weeks));
    }
}
