using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Observations;
using Throughline.Evidence.SelfReports;
using Throughline.Frame.Networks;

namespace Throughline.Evidence.Reproduction.Records;

/// <summary>What people of a sample district said and saw: pulses as counts, accounts as codes, observations as minutes.</summary>
internal static class VoiceRecords
{
    public static async Task Write(YearStage stage, CancellationToken stop)
    {
        foreach (var pulse in stage.Files["pulses"].GroupBy(row => row.Text("title")))
        {
            await Pulse(stage, [.. pulse], stop);
        }
        foreach (var row in stage.Files[YearFiles.Accounts])
        {
            Tell(stage, row);
        }
        foreach (var seen in stage.Files["observations"].GroupBy(row => (row.Day("on"), row.Text("part"), row.Text("title"))))
        {
            await See(stage, [.. seen], stop);
        }
        await stage.Db.SaveChangesAsync(stop);
    }

    private static async Task Pulse(YearStage stage, IReadOnlyList<YearRow> rows, CancellationToken stop)
    {
        var pulse = new Pulse
        {
            Name = rows[0].Text("title"),
            Opens = rows[0].Day("opens")!.Value,
            Closes = rows[0].Day("closes")!.Value,
            PrincipalsAsked = stage.Frame.Ilds * stage.Frame.Schools,
            IldsAsked = stage.Frame.Ilds,
        };
        stage.Db.Pulses.Add(pulse);
        await stage.Db.SaveChangesAsync(stop);
        var networks = await stage.Db.Networks.AsNoTracking().Select(network => network.Id).ToListAsync(stop);
        foreach (var row in rows)
        {
            var question = PulseQuestions.All.Single(one => one.Key == row.Text("question"));
            if (question.Of == PulseGroup.Ilds)
            {
                Answer(stage, pulse.Id, question, null, stage.Frame.Ilds, row);
                continue;
            }
            networks.ForEach(network => Answer(stage, pulse.Id, question, network, stage.Frame.Schools, row));
        }
    }

    private static void Answer(YearStage stage, long pulse, PulseQuestion question, long? network, int answers, YearRow row)
    {
        var favourable = row.Of("favourable", answers);
        var other = Enumerable.Range(0, question.Choices.Count).Except(question.Favourable).First();
        foreach (var (choice, count) in new[] { (question.Favourable[0], favourable), (other, answers - favourable) })
        {
            stage.Db.PulseTallies.Add(
                new PulseTally
                {
                    PulseId = pulse,
                    Group = question.Of,
                    NetworkId = network,
                    Question = question.Key,
                    Choice = choice,
                    Count = count,
                }
            );
        }
    }

    private static void Tell(YearStage stage, YearRow row)
    {
        var more = row.Of("more_of_ten", stage.Ilds.Count);
        stage.Db.IldAccounts.AddRange(
            stage.Ilds.Select(
                (ild, at) =>
                    new IldAccount
                    {
                        AuthorId = ild.Id,
                        SubjectId = ild.Id,
                        Aspect = row.Text("part"),
                        Day = row.Day("on")!.Value,
                        Text = row.Note,
                        Codes = [row.Text(at < more ? "more" : "less")],
                        Codebook = 1,
                        MayCount = true,
                    }
            )
        );
    }

    private static async Task See(YearStage stage, IReadOnlyList<YearRow> rows, CancellationToken stop)
    {
        var seen = new Observation
        {
            Day = rows[0].Day("on")!.Value,
            Aspect = rows[0].Text("part"),
            What = rows[0].Text("title"),
            Codebook = 1,
            By = stage.People[YearFrame.Facilitator].Name,
        };
        stage.Db.Observations.Add(seen);
        await stage.Db.SaveChangesAsync(stop);
        stage.Db.ObservedMinutes.AddRange(
            rows.Select(row => new ObservedMinutes
            {
                ObservationId = seen.Id,
                Code = row.Text("code"),
                Minutes = row.Number("minutes"),
            })
        );
    }
}
