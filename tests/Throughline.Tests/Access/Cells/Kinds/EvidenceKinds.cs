using Throughline.Access;
using Throughline.Evidence;
using Throughline.Evidence.Observations;
using Throughline.Evidence.Releases;
using Throughline.Evidence.Reports;
using Throughline.Evidence.Reproduction;
using Throughline.Evidence.Samples;
using Throughline.Evidence.SelfReports;
using Throughline.Evidence.Triangulation;
using Throughline.TimeAccounting;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What is kept as evidence, planted.</summary>
internal static class EvidenceKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        Planted.After<SampledDay>(async plant => (await SampledOf(plant)).Id),
        // A records officer reads it in a case's package; the page is the ILD's own.
        Planted.After<SampledEntry>(async plant => (await Entry(plant)).Id) with
        {
            ShownOn = "/evidence/my-days",
            NotShownTo = [Seat.Reco],
        },
        Planted.After<EntryCode>(Code),
        Planted.After<CalendarSample>(async plant => (await SampleOf(plant, plant.Token)).Id),
        Planted.A<CodebookCode>(CodeOf) with
        {
            ShownOn = "/evidence/codebook",
        },
        // What is asked is known to whoever sees any of its results, also to those who see the district alone: a delegate does, as a member
        // of staff.
        Planted.After<PulseTopic>(TopicOf) with
        {
            ShownOn = "/evidence/pulses/{id}",
            OnlyFor = [.. Enum.GetValues<Seat>().Where(seat => AccessMatrix.Sees(RecordKind.R14, seat)), Seat.Asst],
            NotShownTo = [Seat.Reco],
        },
        // Nobody reads it: a tally shows in results alone, and never under five.
        Planted.After<PulseTally>(Tally) with
        {
            OnlyFor = [],
        },
        Planted.A<Observation>(SeenOf) with
        {
            ShownOn = "/evidence/observations",
        },
        Planted.A<IldAccount>(ToldOf) with
        {
            ShownOn = "/evidence/my-account",
            NotShownTo = [Seat.Reco],
        },
        Planted.A<ResearchRelease>(ReleaseOf) with
        {
            ShownOn = "/evidence/releases",
        },
        // Numbers alone; a person finds their own among the releases.
        Planted.After<ReleasedPerson>(async plant =>
            await plant.Save(
                new ReleasedPerson { ReleaseId = (long)await plant.Save(ReleaseOf(plant)), PersonId = plant.Scene.Ild.Id }
            )
        ),
        Planted.A<ResearchOptOut>(plant => new() { PersonId = plant.Scene.Principal.Id }),
        // The redacted view, "district level", is all that there is.
        // It is of the whole district: the principal of another network reads it as a principal.
        Planted.After<SupportRating>(RatingOf) with
        {
            ShownOn = "/evidence/ratings",
            OnlyFor = [.. Enum.GetValues<Seat>().Where(seat => AccessMatrix.Sees(RecordKind.R33, seat)), Seat.Prix],
        },
        // The name of whoever asked is no part of the district's level; the days and the ratings are.
        Planted.After<InterimLook>(LookOf) with
        {
            ShownOn = "/evidence/ratings",
        },
        Planted.A<ReproductionRun>(plant => ReproductionRun.Of([], plant.Token, Scene.Now)),
        // Published, so everybody reads it.
        Planted.A<MadeReport>(plant => ReportOf(plant.Token)) with
        {
            ShownOn = "/evidence",
        },
    ];

    private static ResearchRelease ReleaseOf(Planting plant)
    {
        var release = new ResearchRelease
        {
            Project = plant.Token,
            Purpose = "How time with principals changes",
            From = new(2025, 9, 1),
            To = new(2026, 2, 27),
            AskedBy = "somebody",
            AskedByAccountId = null,
            AskedAt = Scene.Now,
        };
        release.LetOut([], "somebody", Scene.Now);
        return release;
    }

    private static async Task<object> RatingOf(Planting plant)
    {
        var report = (long)await plant.Save(ReportOf("Harbor Unified", daysBefore: 30));
        return await plant.Save(
            new SupportRating
            {
                ReportId = report,
                Support = Support.Plates,
                Part = plant.Token,
                From = new(2025, 9, 1),
                To = new(2026, 1, 28),
                Rating = Rating.Mixed,
                Kinds = 2,
                Ilds = 6,
            }
        );
    }

    private static async Task<object> LookOf(Planting plant)
    {
        var look = new InterimLook
        {
            From = new(2025, 9, 1),
            To = new(2026, 1, 28),
            AskedBy = plant.Token,
            On = new(2026, 1, 29),
        };
        await plant.Save(
            new SupportRating
            {
                Look = look,
                Support = Support.Plates,
                Part = "",
                From = look.From,
                To = look.To,
                Rating = Rating.Mixed,
                Kinds = 2,
                Ilds = 6,
            }
        );
        return look.Id;
    }

    private static MadeReport ReportOf(string district, int daysBefore = 0)
    {
        var report = MadeReport.Of(
            new DistrictReport
            {
                District = district,
                From = new(2025, 9, 1),
                To = new DateOnly(2026, 2, 27).AddDays(-daysBefore),
                Ilds = 6,
                Principals = 74,
                Findings = [],
            },
            "somebody",
            Scene.Now.AddDays(-daysBefore)
        );
        report.Publish("somebody", Scene.Now.AddDays(-daysBefore));
        return report;
    }

    private static CodebookCode CodeOf(Planting plant) =>
        new()
        {
            Key = "walk-along",
            Since = 2,
            Support = Support.Through,
            Label = "Walked along",
            Meaning = $"Such as {plant.Token}",
            Speaks = Speaks.More,
            By = "somebody",
            At = Scene.Now,
        };

    private static async Task<object> Tally(Planting plant)
    {
        var pulse = new Pulse
        {
            Name = "Winter",
            Opens = new(2026, 1, 12),
            Closes = new(2026, 1, 23),
        };
        await plant.Save(pulse);
        return await plant.Save(
            new PulseTally
            {
                PulseId = pulse.Id,
                Group = PulseGroup.Principals,
                NetworkId = plant.Scene.Network,
                Question = plant.Token,
                Choice = 0,
                Count = 7,
            }
        );
    }

    private static async Task<object> TopicOf(Planting plant)
    {
        var pulse = new Pulse
        {
            Name = "Winter",
            Opens = new(2026, 1, 12),
            Closes = new(2026, 1, 23),
            PrincipalsAsked = 70,
        };
        await plant.Save(pulse);
        await plant.Save(
            new PulseTopic
            {
                PulseId = pulse.Id,
                Place = 0,
                Topic = plant.Token,
                Units = [plant.Token],
                Meant = 0,
            }
        );
        return pulse.Id;
    }

    private static Observation SeenOf(Planting plant) =>
        new()
        {
            Day = new(2026, 2, 4),
            Aspect = "meetings",
            What = $"Meeting {plant.Token}",
            Codebook = 1,
            By = "somebody",
        };

    private static IldAccount ToldOf(Planting plant) =>
        new()
        {
            AuthorId = plant.Scene.Ild.Id,
            SubjectId = plant.Scene.Ild.Id,
            Aspect = "meetings",
            Day = new(2026, 2, 4),
            Text = $"I say {plant.Token}",
            Codebook = 1,
        };

    private static async Task<CalendarSample> SampleOf(Planting plant, string name)
    {
        var sample = new CalendarSample
        {
            Name = name,
            From = new(2025, 9, 8),
            To = new(2025, 10, 31),
            Seed = 1,
            DaysEach = 1,
            DrawnBy = "somebody",
            DrawnAt = Scene.Now,
        };
        sample.Lock("somebody", Scene.Now);
        await plant.Save(sample);
        return sample;
    }

    private static async Task<SampledDay> SampledOf(Planting plant)
    {
        var sample = await SampleOf(plant, "Fall");
        var day = new SampledDay
        {
            SampleId = sample.Id,
            OwnerId = plant.Scene.Ild.Id,
            Day = new(2025, 9, 9),
            Pseudonym = "ILD 1",
            Population = 40,
        };
        day.Release(Scene.Now);
        day.CodedBy(-1);
        day.Walk(-2, new(2025, 11, 10));
        await plant.Save(day);
        return day;
    }

    // Once it is coded and talked through, only the ILD reads its title.
    private static async Task<SampledEntry> Entry(Planting plant)
    {
        var day = await SampledOf(plant);
        var entry = new SampledEntry
        {
            DayId = day.Id,
            SampleId = day.SampleId,
            OwnerId = day.OwnerId,
            EngagementId = 0,
            Title = $"Visit {plant.Token}",
            Start = Scene.Now.ToUnixTimeSeconds(),
            End = Scene.Now.AddHours(1).ToUnixTimeSeconds(),
            Seconds = 3600,
            Company = "nobody else",
            With = With.Alone,
            Focus = Focus.Planning,
        };
        await plant.Save(entry);
        return entry;
    }

    private static async Task<object> Code(Planting plant)
    {
        var entry = await Entry(plant);
        return await plant.Save(
            new EntryCode
            {
                EntryId = entry.Id,
                SampleId = entry.SampleId,
                OwnerId = entry.OwnerId,
                Pass = CodingPass.First,
                With = With.Alone,
                Focus = Focus.Planning,
                On = new(2025, 11, 3),
            }
        );
    }
}
