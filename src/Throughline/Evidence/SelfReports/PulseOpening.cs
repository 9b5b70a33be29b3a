using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
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
        var district = await DistrictOn.Load(db, pulse.Opens, stop);
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
            .DistinctBy(one => one.Id)
            .OrderBy(one => one.Id)
            .ToList();
        var ilds = asked.Count(one => one.Group == PulseGroup.Ilds);
        var without = 0;
        foreach (var (person, group, network) in asked)
        {
            if (await db.AddresseeOf(person, stop) is not { } to)
            {
                without++;
                continue;
            }
            var token = PulseLink.NewToken();
            db.PulseLinks.Add(
                new PulseLink
                {
                    PulseId = pulse.Id,
                    PersonId = person,
                    Group = group,
                    NetworkId = network,
                    TokenHash = PulseLink.Digest(token),
                }
            );
            Post(pulse, to, token, Few(group, ilds), isReminder: false);
            (pulse.PrincipalsAsked, pulse.IldsAsked) =
                group == PulseGroup.Principals
                    ? (pulse.PrincipalsAsked + 1, pulse.IldsAsked)
                    : (pulse.PrincipalsAsked, pulse.IldsAsked + 1);
        }
        db.PulseTallies.AddRange(Empty(pulse.Id, asked.Select(one => (one.Group, one.Network)).Distinct()));
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
                var token = PulseLink.NewToken();
                link.TokenHash = PulseLink.Digest(token);
                Post(pulse, to, token, Few(link.Group, pulse.IldsAsked), isReminder: true);
            }
        }
        await db.SaveChangesAsync(stop);
        return silent.Count;
    }

    private void Post(Pulse pulse, Addressee to, string token, string few, bool isReminder) =>
        db.Post(
            Letter,
            to,
            isReminder
                ? $"Reminder: two minutes, until {pulse.Closes:yyyy-MM-dd} / Recordatorio: dos minutos"
                : "Two minutes on the support you get / Dos minutos sobre el apoyo que recibe",
            $"""
            {(
                isReminder
                    ? "This is the only reminder. The link below takes the place of the first one."
                    : "Five questions, two minutes, no sign-in."
            )} The link works once, until {pulse.Closes:yyyy-MM-dd}. Only counts are kept: nobody, the administrator included, can tell who gave which answer. Nothing of fewer than five answers is shown, and nothing at all before the pulse has closed.{few}

            {(
                isReminder
                    ? "Este es el único recordatorio. El enlace siguiente sustituye al primero."
                    : "Cinco preguntas, dos minutos, sin iniciar sesión."
            )} El enlace sirve una vez, hasta el {pulse.Closes:yyyy-MM-dd}. Solo se guardan totales: nadie puede saber quién respondió qué.
            """,
            $"/pulse/{token}"
        );

    // With few ILDs people are told beforehand what can be worked out; anonymity is not pretended.
    private static string Few(PulseGroup group, int ilds)
    {
        const int Enough = 10;
        return group == PulseGroup.Principals || ilds >= Enough ? ""
            : ilds < PulseResult.Fewest ? $" You are one of {ilds} ILDs: nothing of so few will be shown."
            : $" You are one of {ilds} ILDs: the others, if they put their answers together, could work out yours.";
    }

    private static IEnumerable<PulseTally> Empty(long pulse, IEnumerable<(PulseGroup Group, long? Network)> cells) =>
        cells.SelectMany(cell =>
            PulseQuestions
                .For(cell.Group)
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
