using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.Evidence.Triangulation;
using Throughline.Evidence.Triangulation.Topics;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Drafts;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.ProfessionalLearning.Samples;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.Evidence.Triangulation.Topics;

/// <summary>One respondent, one calendar, a coder who coded nothing, the hour that comes twice: said plainly, and no figure is invented.</summary>
public sealed class TooFewTests(Databases databases)
{
    private static readonly DateOnly First = new(2025, 8, 25);
    private static readonly DateOnly Last = new(2026, 3, 18);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_one_ILDs_calendar_neither_a_share_nor_contacts_are_told()
    {
        await using var db = await Open();
        var ild = await Ild(db);
        db.Add(WeekOf(ild));
        db.Add(
            new Contact
            {
                OwnerId = ild,
                PrincipalId = await db
                    .People.Where(one => one.RosterKey == "luis-moreno")
                    .Select(one => one.Id)
                    .SingleAsync(Stop),
                Start = 0,
                End = 3_600,
                Day = First.AddDays(8),
            }
        );
        await db.SaveChangesAsync(Stop);
        var findings = await PrincipalTopic.Of.Findings(await Year(db, Last), Stop);
        Assert.All(findings, one => Assert.True(one.IsSilent, one.Question));
        Assert.Equal(
            2,
            findings.Count(one => one.Silence.StartsWith("Fewer than five ILDs have a calendar", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Of_one_respondent_nothing_is_shown()
    {
        await using var db = await Open();
        var pulse = new Pulse
        {
            Name = "Winter",
            Opens = new(2026, 1, 12),
            Closes = new(2026, 1, 23),
        };
        db.Add(pulse);
        await db.SaveChangesAsync(Stop);
        db.AddRange(
            PulseQuestions
                .For(PulseGroup.Principals)
                .Select(question => new PulseTally
                {
                    PulseId = pulse.Id,
                    Group = PulseGroup.Principals,
                    NetworkId = db.Networks.Select(one => one.Id).First(),
                    Question = question.Key,
                    Choice = 0,
                    Count = 1,
                })
        );
        await db.SaveChangesAsync(Stop);
        var year = await Year(db, Last);
        var contact = await ContactTopic.Of.Findings(year, Stop);
        var principals = await PrincipalTopic.Of.Findings(year, Stop);
        var said = contact.Concat(principals).Where(one => one.Source == SourceKind.Principals).ToList();
        Assert.Equal(5, said.Count);
        Assert.All(
            said,
            one =>
            {
                Assert.True(one.IsSilent, one.Question);
                Assert.StartsWith("Fewer than five principals answered", one.Silence, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_coder_who_coded_nothing_makes_no_share()
    {
        await using var db = await Open();
        var ild = await Ild(db);
        for (var at = 0; at < CodedShares.Fewest; at++)
        {
            var meeting = new Meeting
            {
                Kind = SeriesKind.StaffLed,
                Form = MeetingForm.Regular,
                Title = "Cohort",
                Day = First.AddDays(7 * at),
                StartsAt = new(8, 30),
                Minutes = 90,
                Place = "",
                ConvenerId = ild,
                ConvenedBy = "test",
            };
            db.Add(meeting);
            await db.SaveChangesAsync(Stop);
            var block = AgendaBlock.Learning(meeting.Id, 0, "Inquiry", 90);
            db.Add(block);
            await db.SaveChangesAsync(Stop);
            var sample = new CodedSample
            {
                MeetingId = meeting.Id,
                Minutes = 40,
                ChosenAt = db.Now,
            };
            db.AddRange(
                sample,
                new LiveSession
                {
                    MeetingId = meeting.Id,
                    BlockId = block.Id,
                    ProtocolName = "Open inquiry",
                    StepsText = System.Text.Json.JsonSerializer.Serialize(ProtocolLibrary.All[0].Steps, ProtocolLibrary.Format),
                    Prompt = "",
                    HostId = ild,
                    PresenterId = ild,
                    PlannedAt = db.Now,
                }
            );
            await db.SaveChangesAsync(Stop);
            db.Add(
                new SampleCoder
                {
                    SampleId = sample.Id,
                    PersonId = ild,
                    Name = "test",
                }
            );
        }
        await db.SaveChangesAsync(Stop);
        var heard = (await SessionTopic.Of.Findings(await Year(db, Last), Stop))[0];
        Assert.Equal((null, "No session was sampled and coded."), (heard.Value, heard.Silence));
    }

    [Theory]
    [InlineData("2025-11-03T04:59:00Z", true)]
    [InlineData("2025-11-03T05:00:00Z", false)]
    public async Task The_day_on_which_summer_time_ends_has_twenty_five_hours_and_ends_at_midnight(string fifth, bool counts)
    {
        await using var db = await Open();
        var owner = await Ild(db);
        var draft = new Draft
        {
            OwnerId = owner,
            Title = "Plan",
            Text = "Plan",
            Rounds = 1,
            Minutes = 60,
            At = db.Now,
        };
        db.Add(draft);
        await db.SaveChangesAsync(Stop);
        // Midnight at which the day begins, the hour that comes twice, and one in the afternoon.
        string[] moments =
        [
            "2025-11-02T04:00:00Z",
            "2025-11-02T05:30:00Z",
            "2025-11-02T06:30:00Z",
            "2025-11-02T20:00:00Z",
            fifth,
        ];
        db.AddRange(
            moments.Select(at => new DraftComment
            {
                DraftId = draft.Id,
                OwnerId = owner,
                Round = 1,
                On = CommentOn.Practice,
                Text = "Why so?",
                By = "test",
                At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            })
        );
        await db.SaveChangesAsync(Stop);
        var sunday = new DateOnly(2025, 11, 2);
        var year = await EvidenceYear.Load(db, sunday, sunday, Last, Stop);
        Assert.Equal(TimeSpan.FromHours(25), year.Moments.Until - year.Moments.From);
        var written = (await PaperTopic.Of.Findings(year, Stop))[0];
        Assert.Equal(
            counts ? "5 of 5" : "Fewer than five comments; nothing of so few is shown.",
            counts ? written.Said(Unit.Share) : written.Silence
        );
    }

    private async Task<ThroughlineDb> Open()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        return store.OpenFor("test");
    }

    private static Task<EvidenceYear> Year(ThroughlineDb db, DateOnly last) =>
        EvidenceYear.Load(db, First, last, last.AddDays(1), Stop);

    private static Task<long> Ild(ThroughlineDb db) =>
        db.People.Where(one => one.RosterKey == "marisol-vega").Select(one => one.Id).SingleAsync(Stop);

    private static WeekOfTime WeekOf(long ild) =>
        new()
        {
            OwnerId = ild,
            Monday = First.AddDays(7),
            CountedSeconds = 40 * 3_600,
            ContractSeconds = 40 * 3_600,
            ProtectedSeconds = 0,
            BrokenSeconds = 0,
            Displaced = 0,
            WithPrincipals = 20 * 3_600 * WeekOfTime.PartsOfSecond,
            Instruction = 0,
            ToConfirm = 0,
            Accountability = 0,
            Evaluation = 0,
            PrincipalsOtherMatters = 0,
            OwnLearning = 0,
            RequestsAndHearings = 0,
            Travel = 0,
            CentralMeetings = 0,
        };
}
