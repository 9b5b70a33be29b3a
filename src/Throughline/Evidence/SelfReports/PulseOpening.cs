using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Evidence.SelfReports;

/// <summary>Opens a pulse: everybody who leads a school or a network gets a link by mail; and reminds, once, those whose link was not used.</summary>
internal sealed class PulseOpening(ThroughlineDb db)
{
    /// <summary>It says nothing about anybody, so its words may go by mail.</summary>
    public static LetterKind Letter { get; } = new("pulse", "The pulse: two minutes, three times a year", RecordKind.R42);

    /// <summary>Makes links and empty tallies, and queues the letters; the caller saves nothing more.</summary>
    /// <returns>How many have no e-mail address and could not be asked.</returns>
    public async Task<int> Open(Pulse pulse, CancellationToken stop)
    {
        db.Pulses.Add(pulse);
        await db.SaveChangesAsync(stop);
        var topics = PulseTopic.Of(pulse.Id, await db.Chart(stop));
        db.PulseTopics.AddRange(topics);
        var district = await DistrictOn.Load(db, pulse.Opens, stop);
        // Whom the chart concerns is asked about it alone; without a chart nobody but principals and ILDs is.
        var others = topics.Count == 0 ? [] : district.People.Values.Select(person => (person.Id, Group: GroupOf(person.Role)));
        var asked = district
            .Networks.Keys.SelectMany(network =>
                district
                    .SchoolsOf(network)
                    .SelectMany(school => district.PrincipalsOf(school.Id))
                    .Select(person => (person.Id, Group: PulseGroup.Principals, Network: (long?)network))
                    .Concat(
                        district.LeadersOf(network).Select(person => (person.Id, Group: PulseGroup.Ilds, Network: (long?)null))
                    )
            )
            .Concat(
                others
                    .Where(one => one.Group is not null)
                    .Select(one => (one.Id, Group: one.Group!.Value, Network: (long?)null))
            )
            .DistinctBy(one => one.Id)
            .OrderBy(one => one.Id)
            .ToList();
        var sizes = asked.CountBy(one => one.Group).ToDictionary();
        var without = 0;
        foreach (var (person, group, network) in asked)
        {
            if (await db.AddresseeOf(person, stop) is not { } to)
            {
                without++;
                continue;
            }
            var token = SecretToken.New();
            db.PulseLinks.Add(
                new PulseLink
                {
                    PulseId = pulse.Id,
                    PersonId = person,
                    Group = group,
                    NetworkId = network,
                    TokenHash = SecretToken.Digest(token),
                }
            );
            Post(pulse, group, to, token, Few(group, sizes[group]), isReminder: false);
            pulse.Ask(group);
        }
        db.PulseTallies.AddRange(Empty(pulse.Id, asked.Select(one => (one.Group, one.Network)).Distinct(), topics));
        await db.SaveChangesAsync(stop);
        return without;
    }

    /// <summary>Sends one reminder, with a fresh link, to those whose link was not used.</summary>
    /// <returns>How many were reminded; 0 when it was done before.</returns>
    public async Task<int> Remind(Pulse pulse, CancellationToken stop)
    {
        if (pulse.IsReminded)
        {
            return 0;
        }
        pulse.IsReminded = true;
        var silent = await db.PulseLinks.Where(link => link.PulseId == pulse.Id && !link.IsUsed).ToListAsync(stop);
        foreach (var link in silent)
        {
            if (await db.AddresseeOf(link.PersonId, stop) is { } to)
            {
                // The first link's token is kept nowhere; the new one takes its place.
                var token = SecretToken.New();
                link.TokenHash = SecretToken.Digest(token);
                Post(pulse, link.Group, to, token, Few(link.Group, pulse.Asked(link.Group)), isReminder: true);
            }
        }
        await db.SaveChangesAsync(stop);
        return silent.Count;
    }

    private void Post(Pulse pulse, PulseGroup group, Addressee to, string token, string few, bool isReminder) =>
        db.Post(
            Letter,
            to,
            isReminder ? $"Reminder: two minutes, until {pulse.Closes:yyyy-MM-dd} / Recordatorio: dos minutos"
                : group is PulseGroup.Principals or PulseGroup.Ilds
                    ? "Two minutes on the support you get / Dos minutos sobre el apoyo que recibe"
                : "Two minutes on who is called first / Dos minutos sobre a quién se llama primero",
            $"""
            {(
                isReminder
                    ? "This is the only reminder. The link below takes the place of the first one."
                    : "A few questions, two minutes, no sign-in."
            )} The link works once, until {pulse.Closes:yyyy-MM-dd}. Only counts are kept: nothing that is kept tells who gave which answer, not to the administrator either. Nothing of fewer than five answers is shown, and nothing at all before the pulse has closed.{few}

            {(
                isReminder
                    ? "Este es el único recordatorio. El enlace siguiente sustituye al primero."
                    : "Unas preguntas, dos minutos, sin iniciar sesión."
            )} El enlace sirve una vez, hasta el {pulse.Closes:yyyy-MM-dd}. Solo se guardan totales: nadie puede saber quién respondió qué.
            """,
            $"/pulse/{token}"
        );

    // With few of a group people are told beforehand what can be worked out; anonymity is not pretended.
    private static string Few(PulseGroup group, int size)
    {
        const int Enough = 10;
        var them = group switch
        {
            PulseGroup.Ilds => "ILDs",
            PulseGroup.Offices => "of the central office",
            _ => "members of the board",
        };
        return group == PulseGroup.Principals || size >= Enough ? ""
            : size < PulseResult.Fewest ? $" You are one of {size} {them}: nothing of so few will be shown."
            : $" You are one of {size} {them}: the others, if they put their answers together, could work out yours.";
    }

    private static PulseGroup? GroupOf(PersonRole role) =>
        role switch
        {
            PersonRole.CentralOffice or PersonRole.SeniorLeader => PulseGroup.Offices,
            PersonRole.Board => PulseGroup.Board,
            _ => null,
        };

    private static IEnumerable<PulseTally> Empty(
        long pulse,
        IEnumerable<(PulseGroup Group, long? Network)> cells,
        IReadOnlyList<PulseTopic> topics
    ) =>
        cells.SelectMany(cell =>
            PulseQuestions
                .For(cell.Group, topics)
                .SelectMany(question =>
                    question.Choices.Select(
                        (_, choice) =>
                            new PulseTally
                            {
                                PulseId = pulse,
                                Group = cell.Group,
                                NetworkId = cell.Network,
                                Question = question.Key,
                                Choice = choice,
                            }
                    )
                )
        );
}
