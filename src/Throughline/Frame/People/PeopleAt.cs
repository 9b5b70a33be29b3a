using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Frame.People;

/// <summary>Whose an address is.</summary>
internal static class AddressSets
{
    extension(ThroughlineDb db)
    {
        /// <summary>The people of the roster with that address, by roster or by account; several where they share one.</summary>
        public async Task<List<Person>> PeopleAt(string address, CancellationToken stop)
        {
            var (lower, upper) = (address.ToLowerInvariant(), address.ToUpperInvariant());
            var ids = await db
                .PersonEmails.Where(one => one.Address == lower)
                .Select(one => one.PersonId)
                .Distinct()
                .ToListAsync(stop);
            if (ids.Count == 0)
            {
                ids = await db
                    .Users.Where(one => one.NormalizedEmail == upper && one.EndedAt == null && one.PersonId != null)
                    .Select(one => one.PersonId!.Value)
                    .ToListAsync(stop);
            }
            return ids.Count == 0
                ? []
                : await db.People.Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(stop);
        }
    }
}
