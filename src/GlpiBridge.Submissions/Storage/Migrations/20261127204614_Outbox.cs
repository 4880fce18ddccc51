using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GlpiBridge.Submissions.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Outbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AcceptedAt",
                table: "submissions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Beat",
                table: "submissions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "DueAt",
                table: "submissions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fault",
                table: "submissions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Holder",
                table: "submissions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Line",
                table: "submissions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "submissions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "DocumentId",
                table: "files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRefused",
                table: "files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "SentAs",
                table: "files",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_submissions_State_DueAt",
                table: "submissions",
                columns: new[] { "State", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_submissions_State_DueAt",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "AcceptedAt",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "Beat",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "DueAt",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "Fault",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "Holder",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "Tries",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "DocumentId",
                table: "files");

            migrationBuilder.DropColumn(
                name: "IsRefused",
                table: "files");

            migrationBuilder.DropColumn(
                name: "SentAs",
                table: "files");
        }
    }
}
