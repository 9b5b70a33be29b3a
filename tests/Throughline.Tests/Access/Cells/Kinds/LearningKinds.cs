using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.Drafts;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Guests;
using Throughline.ProfessionalLearning.Journals;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Materials;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Prompts;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.ProfessionalLearning.Samples;
using Throughline.ProfessionalLearning.Tries;

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
        Planted.A<OwnProtocol>(plant =>
            OwnProtocol.Of(ProtocolLibrary.All[0] with { Name = $"Ours {plant.Token}" }, Guid.NewGuid(), 1, "test", Scene.Now)
        ) with
        {
            ShownOn = "/learning/protocols",
            // Whoever may ask for minutes of a meeting need not see how ILDs talk.
            NotShownTo = [Seat.Dept],
        },
        Planted.A<OfferedPrompt>(plant =>
            new()
            {
                Text = $"What do I do about {plant.Token}?",
                Area = PracticeArea.GainingTrust,
                FromIld = true,
                OfferedOn = new(2026, 3, 19),
            }
        ) with
        {
            ShownOn = "/learning/prompts",
            NotShownTo = [Seat.Dept],
        },
        // Of the scene's colleague and facilitator a circle was made; the room itself asks the circle.
        Planted.After<PracticeCase>(CaseOf) with
        {
            Item = plant => $"/learning/sessions/{RoomOfCase(plant)}",
            NotShownTo = [Seat.Reco],
        },
        Planted.After<SessionNote>(NoteOf),
        Planted.After<WillTry>(async plant =>
            await plant.Save(
                WillTry.Said(
                    plant.Scene.Ild.Id,
                    plant.Scene.Principal.Id,
                    (await RoomOf(plant)).Id,
                    plant.Token,
                    new(2026, 3, 19),
                    Scene.Now
                )
            )
        ) with
        {
            ShownOn = "/learning/tries",
            // The records officer's case of this scene is about Marisol Vega; this is about Luis Moreno.
            NotFoundBy = [Seat.Reco],
            NotShownTo = [Seat.Reco],
        },
        Planted.A<JournalNote>(plant =>
            JournalNote.Of(plant.Scene.Ild.Id, null, $"I answer {plant.Token} early", Scene.Now)
        ) with
        {
            ShownOn = "/learning/journal",
            // A records officer's package holds it; no page of theirs shows it.
            NotShownTo = [Seat.Reco],
        },
        Planted.A<Material>(plant =>
            new()
            {
                MeetingId = null,
                Title = $"Tool {plant.Token}",
                Link = "",
                Text = $"Ask {plant.Token}",
                ForLeaders = true,
                SharedById = plant.Scene.Ild.Id,
                SharedBy = "seat-ild",
                SharedAt = Scene.Now,
            }
        ) with
        {
            ShownOn = "/learning/materials",
            // Whoever may ask for minutes of a meeting need not see what ILDs share; a records officer's package holds it.
            NotShownTo = [Seat.Dept],
        },
        // Who is invited is on pages of whoever arranges the meeting and of the circle alone.
        Planted.After<GuestPass>(GuestOf),
        Planted.After<SampleCoder>(CoderOf) with
        {
            ShownOn = "/learning/samples",
            // A records officer's package holds it; no page of theirs shows it.
            NotShownTo = [Seat.Reco],
        },
        Planted.After<Draft>(DraftOf) with
        {
            Item = plant => $"/learning/drafts/{plant.Id}",
            // Being party is said by the record; nobody of a unit is party to a draft yet.
            NotFoundBy = [Seat.Dept],
            NotShownTo = [Seat.Dept],
        },
    ];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> Rooms = new(
        StringComparer.Ordinal
    );

    private static long RoomOfCase(Planting plant) =>
        Rooms.TryGetValue($"{plant.Token}{plant.Id}", out var room) ? room : 987_654_321;

    private static async Task<LiveSession> RoomOf(Planting plant)
    {
        var meeting = await MeetingOf(plant, "elsewhere");
        var block = AgendaBlock.Learning(meeting.Id, 0, "Inquiry", 90);
        await plant.Save(block);
        var room = new LiveSession
        {
            MeetingId = meeting.Id,
            BlockId = block.Id,
            ProtocolName = "Open inquiry",
            StepsText = System.Text.Json.JsonSerializer.Serialize(ProtocolLibrary.All[0].Steps, ProtocolLibrary.Format),
            Prompt = "",
            HostId = plant.Scene.Ild.Id,
            PresenterId = plant.Scene.Ild.Id,
            PlannedAt = Scene.Now,
        };
        await plant.Save(room);
        foreach (var seat in new[] { Seat.Ild, Seat.Ildx, Seat.Facil })
        {
            var person = seat == Seat.Ild ? plant.Scene.Ild.Id : plant.Scene.AccountOf(seat).PersonId!.Value;
            await plant.Save(new CircleMember { SessionId = room.Id, PersonId = person });
            await plant.Save(
                new Release
                {
                    Kind = RecordKind.R16,
                    RowId = room.Id,
                    SubjectId = plant.Scene.Ild.Id,
                    GivenById = plant.Scene.Ild.Id,
                    ReaderId = person,
                    Seat = seat == Seat.Ild ? Seat.Ildx : seat,
                    GivenAt = Scene.Now,
                    Until = Scene.Now.AddDays(14),
                }
            );
        }
        return room;
    }

    private static async Task<object> CaseOf(Planting plant)
    {
        var room = await RoomOf(plant);
        var id = await plant.Save(
            new PracticeCase
            {
                CircleId = room.Id,
                AuthorId = plant.Scene.Ild.Id,
                SubjectId = plant.Scene.Ild.Id,
                Question = $"What am I doing about {plant.Token}?",
                Story = $"Three visits with {plant.Token}",
                WrittenAt = Scene.Now,
            }
        );
        Rooms[$"{plant.Token}{id}"] = room.Id;
        return id;
    }

    private static async Task<object> NoteOf(Planting plant) =>
        await plant.Save(
            new SessionNote
            {
                CircleId = (await RoomOf(plant)).Id,
                AuthorId = plant.Scene.Ild.Id,
                SubjectId = plant.Scene.Ild.Id,
                Key = Guid.NewGuid(),
                Text = $"Who holds {plant.Token}?",
                At = Scene.Now,
            }
        );

    private static async Task<object> GuestOf(Planting plant)
    {
        var room = await RoomOf(plant);
        var pass = new GuestPass
        {
            MeetingId = room.MeetingId,
            SeriesId = null,
            Name = $"Guest {plant.Token}",
            TokenHash = SecretToken.Digest(SecretToken.New()),
            LastDay = new(2026, 3, 30),
            GivenById = plant.Scene.Ild.Id,
            GivenBy = $"Giver {plant.Token}",
            GivenAt = Scene.Now,
        };
        await plant.Save(pass);
        await plant.Save(
            new CircleGuest
            {
                SessionId = room.Id,
                PassId = pass.Id,
                LetInBy = $"Member {plant.Token}",
                At = Scene.Now,
            }
        );
        return pass.Id;
    }

    private static async Task<object> DraftOf(Planting plant)
    {
        var draft = new Draft
        {
            OwnerId = plant.Scene.Ild.Id,
            Title = $"Plan {plant.Token}",
            Text = $"Chapter {plant.Token}",
            Rounds = 1,
            Minutes = 60,
            At = Scene.Now,
        };
        await plant.Save(draft);
        await plant.Save(
            new DraftComment
            {
                DraftId = draft.Id,
                OwnerId = draft.OwnerId,
                Round = 1,
                On = CommentOn.Practice,
                Text = $"Comment {plant.Token}",
                By = "seat-chief",
                At = Scene.Now,
            }
        );
        return draft.Id;
    }

    private static async Task<object> CoderOf(Planting plant)
    {
        var meeting = await MeetingOf(plant, "elsewhere");
        var sample = new CodedSample
        {
            MeetingId = meeting.Id,
            Minutes = 40,
            ChosenAt = Scene.Now,
        };
        await plant.Save(sample);
        return await plant.Save(
            new SampleCoder
            {
                SampleId = sample.Id,
                PersonId = plant.Scene.Ild.Id,
                Name = $"Coder {plant.Token}",
            }
        );
    }

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
