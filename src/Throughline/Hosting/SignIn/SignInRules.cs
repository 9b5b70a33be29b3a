using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>What the district asks of those who sign in: one row, there once an administrator has chosen.</summary>
[Record(RecordKind.R40)]
internal sealed class SignInRules : IVersioned
{
    /// <summary>The only key it has.</summary>
    public const long OnlyId = 1;

    /// <summary>Seats for which a district may ask for a second step.</summary>
    public static readonly Seat[] MayNeedSecondStep = [Seat.Sysa, Seat.Reco, Seat.Senr, Seat.Chief];

    public long Id { get; init; } = OnlyId;
    public long Version { get; set; }

    /// <summary>Seats, by their words, that need a passkey, or a code beside the password.</summary>
    public List<string> SecondStepFor { get; private set; } = [];

    /// <summary>Asks holders of these seats, and no others, for a second step.</summary>
    public void AskSecondStepOf(IEnumerable<Seat> seats) =>
        SecondStepFor = [.. MayNeedSecondStep.Intersect(seats).Select(seat => seat.Word())];

    /// <summary>Whether somebody in these seats needs one.</summary>
    public bool AsksSecondStepOf(IEnumerable<Seat> seats) => seats.Any(seat => SecondStepFor.Contains(seat.Word()));

    private sealed class Table : IEntityTypeConfiguration<SignInRules>
    {
        public void Configure(EntityTypeBuilder<SignInRules> builder)
        {
            builder.ToTable("sign_in_rules");
            builder.Property(rules => rules.Id).ValueGeneratedNever();
        }
    }
}
