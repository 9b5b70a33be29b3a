using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence.Sealing;

namespace Throughline.Persistence;

/// <summary>The tables that the framework brings, under names of our own.</summary>
internal static class IdentityTables
{
    // Identity asks the application's services which of its schemas to build; the third has passkeys.
    private static readonly IServiceProvider Schema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static DbContextOptionsBuilder<T> UseIdentitySchema<T>(this DbContextOptionsBuilder<T> options)
        where T : DbContext => options.UseApplicationServiceProvider(Schema);

    public static void Name(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(each => each.PasswordHash).IsSecret();
            account.Property(each => each.SecurityStamp).IsSecret();
            account.Property(each => each.ConcurrencyStamp).IsSecret();
            account.HasIndex(each => each.PersonId).IsUnique();
        });
        builder.Entity<IdentityUserClaim<long>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<long>>(token =>
        {
            token.ToTable("account_tokens");
            // Keys of authenticator apps and recovery codes: whoever reads them is the second step.
            SealedColumns.Seal(token.Property(each => each.Value));
        });
        builder.Entity<IdentityUserPasskey<long>>().ToTable("account_passkeys");
        builder.Entity<DataProtectionKey>().ToTable("protection_keys");
    }
}
