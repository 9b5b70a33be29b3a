using CsCheck;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Standing;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Accounting;

/// <summary>Random piles of meetings: whatever overlaps whatever, no second is lost, none counts twice, and a slow count by the second agrees.</summary>
public sealed class OverlapPropertyTests
{
    // Monday 2026-02-02, 00:00 in New York; the weeks around it have no change of clocks.
    private const long Monday = 1770008400;
    private const int Week = 7 * 86_400;
    private static readonly long[] Places = [0, 86_400, 86_400 + 8 * 3600, 2 * 86_400 - 8 * 3600, Week];
    private static readonly RosterIndex Index = new(SmallDistrict.Roster);
    private static readonly FocusRuleSet Rules = new(SmallDistrict.Roster.FocusRules!);
    private static readonly CalendarEntry[] Kinds =
    [
        new()
        {
            Uid = "a",
            Attendees = ["pia@d.example"],
            Summary = "Walkthrough",
        },
        new() { Uid = "b", Attendees = ["pia@d.example", "pat@d.example"] },
        new() { Uid = "c", Organizer = "cal@d.example" },
        new() { Uid = "d", Summary = "Walkthrough" },
        new() { Uid = "e", Summary = "Desk" },
        new() { Uid = "f", Attendees = ["bea@d.example"] },
        new()
        {
            Uid = "g",
            IsFree = true,
            SaysProtected = true,
        },
        new() { Uid = "h", IsPrivate = true },
        new()
        {
            Uid = "i",
            Attendees = ["pat@d.example"],
            IsCancelled = true,
        },
    ];

    // Within ten minutes around a midnight, the week's end, or the working hours of a protected Tuesday.
    private static readonly Gen<Occurrence[]> Piles = Gen.Select(
        Gen.Int[0, Places.Length - 1].Select(at => Places[at]),
        Gen.Select(Gen.Int[-300, 300], Gen.Int[0, 300], Gen.Int[0, Kinds.Length - 1]).Array[0, 14],
        (around, meetings) => Array.ConvertAll(meetings, one => Meeting(Monday + around + one.Item1, one.Item2, one.Item3))
    );

    [Fact]
    public void A_count_by_the_second_agrees() =>
        Piles.Sample(
            pile =>
            {
                foreach (var week in Account(pile).Weeks)
                {
                    var slow = SlowCount.Of(pile, StartOf(week), StartOf(week) + Week, Code);
                    Assert.Equal(slow.Codes, week.Codes.ToDictionary(one => (one.With, one.Focus), one => one.Seconds));
                    Assert.Equal(slow.Union, week.CountedSeconds);
                }
            },
            iter: 200
        );

    [Fact]
    public void The_codes_add_up_to_the_union_and_what_is_broken_was_protected() =>
        Piles.Sample(
            pile =>
            {
                foreach (var week in Account(pile).Weeks)
                {
                    var sum = week.Codes.Aggregate(Fraction.Zero, (total, code) => total + code.Seconds);
                    Assert.Equal(new Fraction(week.CountedSeconds, 1), sum);
                    Assert.InRange(week.BrokenSeconds, 0, week.ProtectedSeconds);
                    Assert.InRange(week.ContractSeconds, 0, 40 * 3600);
                }
            },
            iter: 200
        );

    [Fact]
    public void The_order_of_the_meetings_is_of_no_matter() =>
        Gen.Select(Piles, Gen.Int[0, 1000])
            .Sample(
                (pile, seed) =>
                {
                    var mixed = pile.ToArray();
                    new Random(seed).Shuffle(mixed);
                    Assert.Equal(Told(Account(pile)), Told(Account(mixed)));
                },
                iter: 200
            );

    [Fact]
    public void A_meeting_entered_twice_weighs_once() =>
        Piles.Sample(pile => Assert.Equal(Weeks(Account(pile)), Weeks(Account([.. pile, .. pile]))), iter: 200);

    [Fact]
    public void A_week_later_everything_is_a_week_later() =>
        Piles.Sample(
            pile =>
            {
                var later = Array.ConvertAll(
                    pile,
                    one =>
                        one with
                        {
                            Start = one.Start - Week,
                            End = one.End - Week,
                            Slot = one.Slot - Week,
                            SlotEnd = one.SlotEnd - Week,
                        }
                );
                Assert.Equal(Weeks(Account(pile, new DateOnly(2026, 1, 26))), Weeks(Account(later, new DateOnly(2026, 1, 19))));
            },
            iter: 200
        );

    private static Occurrence Meeting(long start, int length, int kind) =>
        new(Kinds[kind], false, start, start + length, start, start + length);

    private static (With, Focus)? Code(Occurrence one)
    {
        return Account([one], new DateOnly(2026, 1, 26), 28).Occurrences is [{ State: OccurrenceState.Counted, Code: { } code }]
            ? (code.With, code.Focus)
            : null;
    }

    private static IldTime Account(Occurrence[] pile) => Account(pile, new DateOnly(2026, 1, 26), 14);

    private static IldTime Account(Occurrence[] pile, DateOnly from, int days = 14) =>
        TimeAccount.For(Index, Rules, "ida", pile, new Window(from, from.AddDays(days - 1)));

    private static long StartOf(WeekTime week) =>
        Monday + (week.Monday.DayNumber - new DateOnly(2026, 2, 2).DayNumber) * 86_400L;

    private static List<string> Weeks(IldTime time) =>
        [
            .. time.Weeks.Select(week =>
                $"{week.CountedSeconds} {week.ProtectedSeconds} {week.BrokenSeconds} {week.ContractSeconds} "
                + string.Join(' ', week.Codes.Select(code => $"{code.With}/{code.Focus}={code.Seconds}"))
            ),
        ];

    private static string Told(IldTime time) =>
        string.Join(
            '\n',
            Weeks(time)
                .Concat(
                    time.Contacts.Select(one => $"{one.PrincipalId} {one.Count} {one.Seconds} {one.First} {one.LongestGapDays}")
                )
                .Concat(
                    time.Breaks.Select(one => $"{one.Meeting.Occurrence.Start} {one.Meeting.Occurrence.End} {one.Pulled}")
                        .Order(StringComparer.Ordinal)
                )
                .Concat(
                    time.Displaced.Select(one => $"{one.Start} {one.End} {one.PrincipalId} {one.Cause?.Occurrence.Entry.Uid}")
                        .Order(StringComparer.Ordinal)
                )
        );
}
