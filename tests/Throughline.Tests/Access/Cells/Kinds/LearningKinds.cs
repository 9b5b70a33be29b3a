using Throughline.Access;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What ProfessionalLearning keeps: sessions, cases, inquiries, observation codes, drafts.</summary>
internal static class LearningKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        // Being party is said by the record: nobody of a unit asked for minutes of this meeting.
        Planted.After<Meeting>(async plant => (await MeetingOf(plant, plant.Token)).Id) with
        {
            Item = plant => $"/learning/meetings/{plant.Id}",
            NotShownTo = [Seat.Dept],
        },
        Planted.After<Knock>(KnockOf) with
        {
            Item = plant => $"/learning/knocks/{plant.Id}",
        },
    ];

    private static async Task<Meeting> MeetingOf(Planting plant, string title)
    {
        var meeting = new Meeting
        {
            Kind = SeriesKind.StaffLed,
            Form = MeetingForm.Regular,
            Title = $"Meeting {title}",
            Day = new(2026, 3, 30),
            StartsAt = new(8, 30),
            Minutes = 150,
            Place = $"Room {title}",
            ConvenerId = plant.Scene.Ild.Id,
            ConvenedBy = "Marisol Vega",
        };
        await plant.Save(meeting);
        await plant.Save(new Invited { MeetingId = meeting.Id, PersonId = plant.Scene.Ild.Id });
        return meeting;
    }

    private static async Task<object> KnockOf(Planting plant)
    {
        var meeting = await MeetingOf(plant, "elsewhere");
        var block = AgendaBlock.Learning(meeting.Id, 0, $"Inquiry {plant.Token}", 90);
        await plant.Save(block);
        var knock = new Knock
        {
            MeetingId = meeting.Id,
            BlockId = block.Id,
            Topic = $"Forms {plant.Token}",
            Why = $"Because of {plant.Token}",
            Minutes = 30,
            AskedById = plant.Scene.Party.Id,
            AskedBy = "seat-dept",
            Unit = "Seats",
            AskedAt = Scene.Now,
        };
        await plant.Save(knock);
        await plant.Save(
            new Loss
            {
                MeetingId = meeting.Id,
                BlockId = block.Id,
                Minutes = 5,
                How = LossKind.Cut,
                Cause = $"Cause {plant.Token}",
                Unit = "",
                Mover = $"Mover {plant.Token}",
                At = Scene.Now,
            }
        );
        return knock.Id;
    }
}
