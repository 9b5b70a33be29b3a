using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Throughline.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class InterimLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<long>(
                name: "ReportId",
                table: "support_ratings",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<long>(
                name: "LookId",
                table: "support_ratings",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "interim_looks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interim_looks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_support_ratings_LookId",
                table: "support_ratings",
                column: "LookId");

            migrationBuilder.AddForeignKey(
                name: "FK_support_ratings_interim_looks_LookId",
                table: "support_ratings",
                column: "LookId",
                principalTable: "interim_looks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_support_ratings_interim_looks_LookId",
                table: "support_ratings");

            migrationBuilder.DropTable(
                name: "interim_looks");

            migrationBuilder.DropIndex(
                name: "IX_support_ratings_LookId",
                table: "support_ratings");

            migrationBuilder.DropColumn(
                name: "LookId",
                table: "support_ratings");

            migrationBuilder.AlterColumn<long>(
                name: "ReportId",
                table: "support_ratings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);
        }
    }
}
