using System.Text.Json;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Drafts;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.ProfessionalLearning.Samples;

namespace Throughline.Evidence.Reproduction.Records;

/// <summary>Meetings of a sample year: what was held of them, the sessions in them, the minutes that were coded and what people tapped; and drafts with their comments.</summary>
internal static class MeetingRecords
{
    public static async Task Write(YearStage stage, CancellationToken stop)
    {
        foreach (var row in stage.Files[YearFiles.Meetings])
        {
            await Series(stage, row, stop);
        }
        foreach (var row in stage.Files["drafts"])
        {
            await Draft(stage, row, stop);
        }
    }

    private static async Task Series(YearStage stage, YearRow row, CancellationToken stop)
    {
        var convener = row.Text("kind") == nameof(SeriesKind.StaffLed) ? stage.Leader : stage.Ilds[0];
        var series = new MeetingSeries
        {
            Name = row.Text("title"),
            Kind = row.One<SeriesKind>("kind"),
            Rhythm = Rhythm.TwiceMonthly,
            ConvenerId = convener.Id,
            ConvenedBy = convener.Name,
            First = stage.Frame.First,
            Until = stage.Frame.Last,
            StartsAt = row.Time("start"),
            Minutes = row.Number("minutes"),
            LearningMinutes = row.Number("learning"),
            Place = "Central office",
        };
        stage.Db.MeetingSeries.Add(series);
        await stage.Db.SaveChangesAsync(stop);
        var sampled = row.Number("sampled");
        foreach (var meeting in stage.Frame.Days(row).Select(day => series.On(day)).ToList())
        {
            stage.Db.Meetings.Add(meeting);
            await stage.Db.SaveChangesAsync(stop);
            var blocks = series.Agenda(meeting.Id).ToList();
            foreach (var block in blocks)
            {
                block.HeldMinutes = block.IsLearning ? row.Number("held", block.PlannedMinutes) : block.PlannedMinutes;
                block.Area = block.IsLearning ? row.One<PracticeArea>("area") : null;
            }
            stage.Db.AgendaBlocks.AddRange(blocks);
            stage.Db.Invited.AddRange(
                stage
                    .Ilds.Index()
                    .Where(ild => YearCalendars.IsOf(row, ild.Index + 1))
                    .Select(ild => new Invited
                    {
                        MeetingId = meeting.Id,
                        PersonId = ild.Item.Id,
                        Came = true,
                    })
            );
            meeting.Record(YearStage.At(meeting.Day));
            await stage.Db.SaveChangesAsync(stop);
            if (row.Text("protocol").Length > 0)
            {
                await Session(stage, row, meeting, blocks.First(block => block.IsLearning).Id, sampled-- > 0, stop);
            }
        }
    }

    private static async Task Session(
        YearStage stage,
        YearRow row,
        Meeting meeting,
        long block,
        bool isSampled,
        CancellationToken stop
    )
    {
        var protocol = ProtocolLibrary.All.Single(one => one.Key == row.Text("protocol"));
        var session = new LiveSession
        {
            MeetingId = meeting.Id,
            BlockId = block,
            ProtocolName = protocol.Name,
            StepsText = JsonSerializer.Serialize(protocol.Steps, ProtocolLibrary.Format),
            Prompt = row.Text("title"),
            HostId = stage.Ilds[0].Id,
            PlannedAt = YearStage.At(meeting.Day.AddDays(-3)),
        };
        stage.Db.LiveSessions.Add(session);
        await stage.Db.SaveChangesAsync(stop);
        var own = row.Of("taps_own", stage.Ilds.Count);
        Tap(stage, session.Id, TapFocus.OwnPractice, own);
        Tap(stage, session.Id, TapFocus.SchoolPerformance, row.Text("taps_own").Length > 0 ? stage.Ilds.Count - own : 0);
        if (isSampled)
        {
            await Code(stage, row, meeting, stop);
        }
        await stage.Db.SaveChangesAsync(stop);
    }

    private static void Tap(YearStage stage, long session, TapFocus focus, int count)
    {
        if (count > 0)
        {
            stage.Db.TapCounts.Add(
                new TapCount
                {
                    SessionId = session,
                    Focus = focus,
                    Depth = TapDepth.Shared,
                    Count = count,
                }
            );
        }
    }

    private static async Task Code(YearStage stage, YearRow row, Meeting meeting, CancellationToken stop)
    {
        (TapFocus Focus, int Minutes)[] heard =
        [
            (TapFocus.OwnPractice, row.Number("own")),
            (TapFocus.PrincipalsPractice, row.Number("principal")),
            (TapFocus.SchoolPerformance, row.Number("school")),
        ];
        var sample = new CodedSample
        {
            MeetingId = meeting.Id,
            Minutes = heard.Sum(one => one.Minutes),
            ChosenAt = YearStage.At(meeting.Day),
        };
        stage.Db.CodedSamples.Add(sample);
        await stage.Db.SaveChangesAsync(stop);
        var coder = stage.People[YearFrame.Facilitator];
        stage.Db.SampleCoders.Add(
            new SampleCoder
            {
                SampleId = sample.Id,
                PersonId = coder.Id,
                Name = coder.Name,
            }
        );
        stage.Db.CodedMinutes.AddRange(
            heard
                .SelectMany(one => Enumerable.Repeat(one.Focus, one.Minutes))
                .Select(
                    (focus, minute) =>
                        new CodedMinute
                        {
                            SampleId = sample.Id,
                            CoderId = coder.Id,
                            Minute = minute,
                            Focus = focus,
                        }
                )
        );
    }

    private static async Task Draft(YearStage stage, YearRow row, CancellationToken stop)
    {
        var day = row.Day("on")!.Value;
        var draft = new Draft
        {
            OwnerId = stage.Ilds[0].Id,
            Title = row.Text("title"),
            Text = row.Text("title"),
            Rounds = row.Number("rounds"),
            Minutes = row.Number("minutes"),
            At = YearStage.At(day),
        };
        stage.Db.Drafts.Add(draft);
        await stage.Db.SaveChangesAsync(stop);
        foreach (
            var (on, count) in new[]
            {
                (CommentOn.Practice, row.Number("practice")),
                (CommentOn.Compliance, row.Number("compliance")),
            }
        )
        {
            stage.Db.DraftComments.AddRange(
                Enumerable
                    .Range(0, count)
                    .Select(_ => new DraftComment
                    {
                        DraftId = draft.Id,
                        OwnerId = draft.OwnerId,
                        Round = 1,
                        On = on,
                        Text = on == CommentOn.Practice ? "What will you do beside her?" : "Name the standard.",
                        By = stage.Leader.Name,
                        At = YearStage.At(day.AddDays(2)),
                    })
            );
        }
        await stage.Db.SaveChangesAsync(stop);
    }
}
