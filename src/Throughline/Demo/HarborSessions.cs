using System.Text.Json;
using NodaTime.Extensions;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Prompts;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.ProfessionalLearning.Samples;
using Throughline.ProfessionalLearning.Tries;

namespace Throughline.Demo;

/// <summary>Harbor's peer sessions: the one of this afternoon with its case, what earlier ones left behind, and three that were coded. Stories 12, 13, 15.</summary>
internal static class HarborSessions
{
    private static readonly string[] Notes =
    [
        "Three visits, same pattern: D. names the move, he says yes, she writes it down.",
        "Who holds the pen? D. always does.",
        "Has he ever chosen the classroom you visit?",
        "D. has not seen him coach a teacher yet.",
    ];

    /// <summary>Of three sampled sessions: minutes on own practice, the principal's, the school; on how many of them the second coder heard something else.</summary>
    private static readonly (int Own, int Principal, int School, int Other)[] Coded =
    [
        (44, 14, 12, 5),
        (41, 16, 13, 6),
        (40, 15, 20, 4),
    ];

    /// <summary>Writes them, as of March 2026.</summary>
    public static async Task Write(
        ThroughlineDb db,
        Dictionary<string, Person> people,
        List<long> ilds,
        MeetingSeries peers,
        CancellationToken stop
    )
    {
        var today = HarborYear.Today.ToDateOnly();
        var meetings = db
            .Meetings.Local.Where(one => one.SeriesId == peers.Id && one.Day <= today)
            .OrderBy(one => one.Day)
            .ToList();
        var denise = people["Denise Okafor"];
        foreach (var (at, meeting) in meetings.Index())
        {
            var prompt = meeting.Day == today ? "" : PromptBank.Shipped[at * 3 % PromptBank.Shipped.Count].Text;
            var room = Room(db, meeting, denise.Id, prompt);
            await db.SaveChangesAsync(stop);
            Circle(db, room, meeting, ilds, denise.Id);
            if (meeting.Day == today)
            {
                Today(db, room, denise.Id);
            }
            else
            {
                Left(db, room, ilds, at);
            }
        }
        var marisol = people["Marisol Vega"];
        var last = db.LiveSessions.Local.OrderBy(one => one.Id).SkipLast(1).Last();
        db.WillTries.Add(
            WillTry.Said(
                marisol.Id,
                people["Luis Moreno"].Id,
                last.Id,
                "Start with his plan for the visit, not mine.",
                today.AddDays(-9),
                At(today.AddDays(-9))
            )
        );
        await Samples(db, meetings.Where(one => one.Day < today).TakeLast(Coded.Length), people, stop);
    }

    private static LiveSession Room(ThroughlineDb db, Meeting meeting, long host, string prompt)
    {
        var open = ProtocolLibrary.All.Single(one => one.Key == ProtocolLibrary.Default);
        var room = new LiveSession
        {
            MeetingId = meeting.Id,
            BlockId = db.AgendaBlocks.Local.First(one => one.MeetingId == meeting.Id).Id,
            ProtocolName = open.Name,
            StepsText = JsonSerializer.Serialize(open.Steps, ProtocolLibrary.Format),
            Prompt = prompt,
            HostId = host,
            PresenterId = prompt.Length == 0 ? host : null,
            PlannedAt = At(meeting.Day.AddDays(-3)),
        };
        db.LiveSessions.Add(room);
        return room;
    }

    private static void Circle(ThroughlineDb db, LiveSession room, Meeting meeting, List<long> ilds, long host)
    {
        foreach (var ild in ilds)
        {
            db.CircleMembers.Add(new CircleMember { SessionId = room.Id, PersonId = ild });
            db.Releases.Add(
                new Release
                {
                    Kind = RecordKind.R16,
                    RowId = room.Id,
                    SubjectId = host,
                    GivenById = host,
                    ReaderId = ild,
                    Seat = Seat.Ildx,
                    GivenAt = At(meeting.Day.AddDays(-3)),
                    Until = At(meeting.Day).AddDays(LiveSession.DaysOpen),
                }
            );
        }
    }

    private static void Today(ThroughlineDb db, LiveSession room, long denise)
    {
        db.PracticeCases.Add(
            new PracticeCase
            {
                CircleId = room.Id,
                AuthorId = denise,
                SubjectId = denise,
                Question =
                    "He agrees with everything I suggest and nothing changes in classrooms. What am I doing that makes agreeing with me easier than trying something?",
                Story = "Three visits since January. Each time I name a move, he says yes, and I write it down.",
                WrittenAt = At(HarborYear.Today.ToDateOnly().AddDays(-1)),
            }
        );
        foreach (var text in Notes)
        {
            db.SessionNotes.Add(
                new SessionNote
                {
                    CircleId = room.Id,
                    AuthorId = denise,
                    SubjectId = denise,
                    Key = Guid.NewGuid(),
                    Text = text,
                    At = At(HarborYear.Today.ToDateOnly().AddDays(-1)),
                }
            );
        }
    }

    // Five or six leave with two taps each; more of them challenged as the year goes on.
    private static void Left(ThroughlineDb db, LiveSession room, List<long> ilds, int at)
    {
        var answers = new List<(TapFocus Focus, TapDepth Depth)>();
        foreach (var (person, ild) in ilds.Take(5 + at % 2).Index())
        {
            db.TapsGiven.Add(
                new TapGiven
                {
                    SessionId = room.Id,
                    PersonId = ild,
                    SaidWorth = true,
                }
            );
            answers.Add(
                (
                    person % 4 == 3 ? TapFocus.PrincipalsPractice : TapFocus.OwnPractice,
                    person <= at ? TapDepth.Challenged
                    : person % 2 == 0 ? TapDepth.AskedWhy
                    : TapDepth.Shared
                )
            );
        }
        db.TapCounts.AddRange(
            answers
                .CountBy(one => one)
                .Select(one => new TapCount
                {
                    SessionId = room.Id,
                    Focus = one.Key.Focus,
                    Depth = one.Key.Depth,
                    Count = one.Value,
                })
        );
    }

    private static async Task Samples(
        ThroughlineDb db,
        IEnumerable<Meeting> meetings,
        Dictionary<string, Person> people,
        CancellationToken stop
    )
    {
        Person[] coders = [people[Cast.CentralOffice.Facilitator], people["Vivian Stroud"]];
        foreach (var (meeting, heard) in meetings.Zip(Coded))
        {
            var sample = new CodedSample
            {
                MeetingId = meeting.Id,
                Minutes = heard.Own + heard.Principal + heard.School,
                ChosenAt = At(meeting.Day),
            };
            db.CodedSamples.Add(sample);
            await db.SaveChangesAsync(stop);
            foreach (var (at, coder) in coders.Index())
            {
                db.SampleCoders.Add(
                    new SampleCoder
                    {
                        SampleId = sample.Id,
                        PersonId = coder.Id,
                        Name = coder.Name,
                    }
                );
                db.CodedMinutes.AddRange(
                    Enumerable
                        .Range(0, sample.Minutes)
                        .Select(minute => new CodedMinute
                        {
                            SampleId = sample.Id,
                            CoderId = coder.Id,
                            Minute = minute,
                            Focus = Heard(heard, minute, isSecond: at == 1),
                        })
                );
            }
        }
        await db.SaveChangesAsync(stop);
    }

    private static TapFocus Heard((int Own, int Principal, int School, int Other) of, int minute, bool isSecond)
    {
        var first =
            minute < of.Own ? TapFocus.OwnPractice
            : minute < of.Own + of.Principal ? TapFocus.PrincipalsPractice
            : TapFocus.SchoolPerformance;
        // Where one talk passes into the next two people hear it change at different minutes.
        return isSecond && minute >= of.Own && minute < of.Own + of.Other ? TapFocus.OwnPractice : first;
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(20, 0), TimeSpan.Zero);
}
