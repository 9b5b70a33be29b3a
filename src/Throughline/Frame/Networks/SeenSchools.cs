using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.Frame.Networks;

/// <summary>
/// Whose networks and schools a reader sees: all as of today, for whoever works in the district; of a case or a study only those of its people.
/// Another day is history, and shows only what they see in full.
/// </summary>
internal static class SeenSchools
{
    // Stands for no person: of a school that nobody leads, whoever sees everybody's sees who could.
    private const long Nobody = 0;

    /// <summary>Whether the reader sees who leads the network.</summary>
    public static bool SeesNetwork(this Reader reader, DistrictOn district, long network) =>
        reader.Shows(district, reader.ViewOfNetwork(RecordKind.R02, network))
        || district.LeadersOf(network).Any(each => reader.Shows(district, reader.ViewOf(RecordKind.R02, each.Id)));

    /// <summary>Whether the reader sees who leads the school.</summary>
    public static bool SeesSchool(this Reader reader, DistrictOn district, long school) =>
        district.NetworksOf(school).Any(network => reader.SeesNetwork(district, network))
        || district
            .PrincipalsOf(school)
            .Select(each => each.Id)
            .DefaultIfEmpty(Nobody)
            .Any(each => reader.Shows(district, reader.ViewOf(RecordKind.R02, each)));

    private static bool Shows(this Reader reader, DistrictOn district, View view) =>
        view == View.Full || (view != View.Nothing && district.Day == reader.Today);
}
