using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GlpiBridge.Submissions.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ReceivedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Digest",
                table: "files",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasArrived",
                table: "files",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            // What a browser announced once is not taken for what the bytes are.
            migrationBuilder.Sql("UPDATE files SET ContentType = 'application/octet-stream'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Digest",
                table: "files");

            migrationBuilder.DropColumn(
                name: "HasArrived",
                table: "files");
        }
    }
}
