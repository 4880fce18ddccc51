using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GlpiBridge.Submissions.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Additions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // In one statement: EF's own way to add a foreign key to a table of SQLite writes the whole table anew in several transactions, and a portal that is killed between them leaves half of it.
            migrationBuilder.Sql("""ALTER TABLE "submissions" ADD COLUMN "Follows" TEXT NULL CONSTRAINT "FK_submissions_submissions_Follows" REFERENCES "submissions" ("Id") ON DELETE CASCADE""");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_Follows",
                table: "submissions",
                column: "Follows");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_submissions_submissions_Follows",
                table: "submissions");

            migrationBuilder.DropIndex(
                name: "IX_submissions_Follows",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "Follows",
                table: "submissions");
        }
    }
}
