using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Text;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>Which principal of a day wrote a letter. An address is sure; a name is asked about.</summary>
internal sealed class WhoseLetter(ThroughlineDb db, DateOnly today)
{
    /// <summary>Whether it seems to be a principal's.</summary>
    public async Task<bool> IsOfPrincipal(string address, string name, CancellationToken stop) =>
        await Sure(address, stop) is not null
        || (await db.PeopleAt(address, stop)).Exists(IsPrincipal)
        || ((await db.PeopleAt(address, stop)).Count == 0 && (await Named(name, stop)).Count > 0);

    /// <summary>The one principal with that address; null where there is none, or where it is not theirs alone.</summary>
    public async Task<Person?> Sure(string address, CancellationToken stop) =>
        address.Length > 0
        && await db.PeopleAt(address, stop) is [var one]
        && await Leading().AnyAsync(person => person.Id == one.Id, stop)
            ? one
            : null;

    /// <summary>Those who lead a school today and have that name, written either way round; by their school where two have it.</summary>
    public async Task<List<Person>> Named(string name, CancellationToken stop)
    {
        var wanted = Key(name);
        return wanted.Length == 0
            ? []
            : [.. (await Leading().ToListAsync(stop)).Where(person => Key(person.Name) == wanted).OrderBy(person => person.Id)];
    }

    private static bool IsPrincipal(Person person) => person.Role == PersonRole.Principal;

    private IQueryable<Person> Leading() =>
        db.People.Where(person =>
            db.Set<Assignment>().On(today).Any(each => each.Kind == AssignmentKind.LeadsSchool && each.PersonId == person.Id)
        );

    // "Abernathy, James" and "James Abernathy" are one; marks and titles do not count.
    private static string Key(string name) =>
        string.Join(
            ' ',
            Folding
                .Fold(name)
                .Split([' ', ',', '.', '"', '\'', '(', ')', '<', '>'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("dr" or "mr" or "ms" or "mrs"))
                .Order(StringComparer.Ordinal)
        );
}
