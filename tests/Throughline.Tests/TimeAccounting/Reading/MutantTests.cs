using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Standing;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Reading;

/// <summary>Damaged copies of calendars, each by its number: whatever the damage, a file is accounted for or refused in a sentence.</summary>
public sealed class MutantTests
{
    private const int Mutants = 4_000;
    private static readonly RosterIndex Index = new(SmallDistrict.Roster);
    private static readonly FocusRuleSet Rules = new(SmallDistrict.Roster.FocusRules!);
    private static readonly Window Year = new(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31));
    private static readonly string[] Pieces =
    [
        "\0",
        "\n",
        "\r\n ",
        "\"",
        ";",
        ":",
        "99999999999999999999",
        "-1",
        "FREQ=SECONDLY",
        "COUNT=2147483647",
        "INTERVAL=2147483647",
        "00010101T000000",
        "99991231T235959Z",
        "P9999999999W",
        "BEGIN:VEVENT\r\n",
        "END:VCALENDAR\r\n",
        "RANGE=THISANDFUTURE",
        "\u00ff",
        "\\",
    ];

    [Fact]
    public void Damaged_copies_of_a_calendar_are_accounted_for_or_refused()
    {
        var made = CalendarText.Of(
            [
                "UID:a",
                "DTSTART;TZID=America/New_York:20190304T090000",
                "DTEND;TZID=America/New_York:20190304T100000",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20191231T000000Z",
                "EXDATE;TZID=America/New_York:20190306T090000",
                "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Real, Pia\":mailto:pia@d.example",
                "SUMMARY:Walkthrough\\, grade 3",
            ],
            ["UID:a", "RECURRENCE-ID:20190311T130000Z", "DTSTART:20190312T130000Z", "DURATION:PT45M", "LOCATION:PS 1"],
            ["UID:b", "DTSTART;VALUE=DATE:20190401", "SUMMARY:Leave", "CLASS:PRIVATE", "TRANSP:TRANSPARENT"]
        );

        Damage(Encoding.UTF8.GetBytes(made), Mutants);
    }

    [Theory]
    [InlineData("google-makerspace-2019.ics")]
    [InlineData("exchange-ms-timezones.ics")]
    [InlineData("thunderbird-moved.ics")]
    [InlineData("google-mixed-example.ics")]
    public void Damaged_copies_of_real_calendars_are_accounted_for_or_refused(string file) =>
        Damage(File.ReadAllBytes(Samples.Path($"data/calendars/ics/{file}")), 600);

    private static void Damage(byte[] sound, int mutants)
    {
        var refused = 0;
        for (var number = 0; number < mutants; number++)
        {
            try
            {
                Account(Mutant(sound, number));
            }
            catch (UnsoundFileException refusal)
            {
                refused++;
                Assert.StartsWith("a.ics", refusal.Message, StringComparison.Ordinal);
            }
            catch (Exception crash) when (crash is not UnsoundFileException)
            {
                Assert.Fail($"mutant {number}: {crash}");
            }
        }
        Assert.InRange(refused, 1, mutants - 1);
    }

    private static void Account(byte[] bytes)
    {
        var problems = new List<Problem>();
        var content = CalendarText.Read(bytes, [.. Index.AddressesOf("ida")]);
        var occurrences = content.Occurrences(Year, Index.Zone, CalendarLimits.Default, problems);
        var time = TimeAccount.For(Index, Rules, "ida", occurrences, Year);
        Assert.Equal(
            time.Weeks.Sum(week => week.CountedSeconds),
            time.Weeks.Sum(week => week.Codes.Aggregate(Fraction.Zero, (sum, code) => sum + code.Seconds).ToDouble()),
            1e-3
        );
    }

    private static byte[] Mutant(byte[] sound, int number)
    {
        var random = new Random(number);
        var bytes = sound.ToList();
        for (var wound = random.Next(1, 6); wound > 0 && bytes.Count > 10; wound--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(200, bytes.Count - at)));
                    break;
                default:
                    bytes[at] = (byte)('0' + random.Next(10));
                    break;
            }
        }
        return [.. bytes];
    }
}
