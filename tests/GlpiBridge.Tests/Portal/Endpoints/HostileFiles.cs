using System.Net;
using System.Text;
using static GlpiBridge.Tests.Portal.Endpoints.Archives;
using static GlpiBridge.Tests.Portal.Endpoints.HostileFile;
using static GlpiBridge.Tests.Portal.Endpoints.Pictures;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>The files of the security checklist, §2; those that are made by the way they are sent are in <see cref="BrokenUploadTests"/>.</summary>
internal static class HostileFiles
{
    private const string Program = "est un programme ou un script";
    private const string Page = "qui peut contenir un script";
    private const string Content = "n’est pas celui d’un fichier";
    private const string Type = "n’est pas d’un type accepté";
    private const string Image = "est abîmée ou incomplète";
    private const int Largest = 20 * 1024 * 1024;

    private static readonly byte[] Exe = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0, .. new byte[64], .. "PE\0\0"u8];
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    public static IReadOnlyDictionary<string, HostileFile> All { get; } = new Dictionary<string, HostileFile>
    {
        ["0 byte"] = Refused("vide.pdf", [], "est vide"),
        ["20 MiB exactly"] = new("juste.txt", () => Letters(Largest), HttpStatusCode.Created, "juste.txt"),
        ["20 MiB and a byte"] = new("trop.txt", () => Letters(Largest + 1), HttpStatusCode.RequestEntityTooLarge, "dépasse 20 Mio"),

        ["exe"] = Refused("outil.exe", Exe, Program),
        ["exe renamed pdf"] = Refused("facture.pdf", Exe, Program),
        ["exe renamed txt"] = Refused("notes.txt", Exe, Program),
        ["elf renamed png"] = Refused("photo.png", [0x7f, .. "ELF"u8, 2, 1, 1, .. new byte[60]], Program),
        ["mach-o renamed zip"] = Refused("archive.zip", [0xcf, 0xfa, 0xed, 0xfe, .. new byte[60]], Program),
        ["shortcut renamed doc"] = Refused("lettre.doc", [0x4c, 0, 0, 0, 1, 0x14, 2, 0, .. new byte[60]], Program),
        ["shell script renamed txt"] = Refused("notes.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), Program),
        ["php"] = Refused("porte.php", "<?php system($_GET['c']);"u8.ToArray(), Program),
        ["php in utf-8 with mark, renamed txt"] = Refused("notes.txt", [0xef, 0xbb, 0xbf, .. "\n <?php system($_GET['c']);"u8], Program),
        ["php renamed jpg"] = Refused("photo.jpg", "<?php system($_GET['c']);"u8.ToArray(), Program),
        ["phar"] = Refused("porte.phar", Zip(("a.txt", "x")), Program),
        ["aspx"] = Refused("porte.aspx", "<%@ Page %>"u8.ToArray(), Program),
        ["asp renamed csv"] = Refused("liste.csv", "<% Response.Write(1) %>"u8.ToArray(), Program),
        [".htaccess"] = Refused(".htaccess", "AddType application/x-httpd-php .txt"u8.ToArray(), Program),
        ["registry"] = Refused("reglage.reg", "Windows Registry Editor Version 5.00"u8.ToArray(), Program),
        ["no extension"] = Refused("README", "texte"u8.ToArray(), "n’indique pas le type"),
        ["extension that glpi does not list"] = Refused("plan.dwg", "AC1032"u8.ToArray(), Type),

        ["svg with script"] = Refused("dessin.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), Page),
        ["plain svg"] = Refused("dessin.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), Page),
        ["svg renamed png"] = Refused("dessin.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), Page),
        ["html"] = Refused("page.html", "<p>bonjour"u8.ToArray(), Page),
        ["html renamed txt"] = Refused("page.txt", " <!-- x --><!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), Page),
        ["html in utf-16 renamed txt"] = Refused("page.txt", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("<html><script>alert(1)</script>")], Page),
        ["xhtml in xml, its namespace written in references"] = Refused("donnees.xml", "<a xmlns='http://www.w3.org/1999/xhtm&#108;'><b onclick='x'/></a>"u8.ToArray(), Page),
        ["xml with a style sheet"] = Refused("donnees.xml", "<?xml version='1.0'?><?xml-stylesheet href='x.xsl'?><a/>"u8.ToArray(), Page),
        ["xml that swells without end"] = Refused("donnees.xml", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>"u8.ToArray(), Page),
        ["plain xml"] = Kept("donnees.xml", "<?xml version='1.0'?><a online='true'>texte</a>"u8.ToArray(), "donnees.xml"),

        ["pdf with a page behind"] = Kept("facture.pdf", [.. Pdf, .. "<script>alert(1)</script>"u8], "facture.pdf"),
        ["page with a pdf behind"] = Refused("facture.pdf", [.. "<html><script>alert(1)</script>"u8, .. Pdf], Page),
        ["pdf a little late"] = Kept("facture.pdf", [.. new byte[900], .. Pdf], "facture.pdf"),
        ["pdf that is none"] = Refused("facture.pdf", "Facture"u8.ToArray(), Content),
        ["gif that is a script"] = Refused("photo.gif", "GIF89a=1;alert(1)//"u8.ToArray(), Image),
        ["gif with a script in its comment"] = Kept("photo.gif", Gif(comment: "*/=1;alert(1)//"), "photo.gif", inline: true),
        ["jpeg with a zip behind"] = Kept("photo.jpg", [.. Jpeg(4, 3), .. Zip(("a.txt", "x"))], "photo.jpg", inline: true),
        ["jpeg named zip"] = Refused("archive.zip", Jpeg(4, 3), Content),
        ["png named jpg"] = Refused("photo.jpg", Png(4, 3), Content),
        ["png with php inside"] = Kept("photo.png", Png(4, 3, Chunk("tEXt", "<?php system(1);"u8.ToArray())), "photo.png", inline: true),
        ["png without dimensions"] = Refused("photo.png", HollowPng(0, 0), Image),
        ["png cut off in its header"] = Refused("photo.png", Png(4, 3)[..12], Image),
        ["jpeg without dimensions"] = Refused("photo.jpeg", [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0], Image),
        ["tiff without a directory"] = Refused("plan.tif", [.. "II*\0"u8, 0xff, 0xff, 0xff, 0x7f], Image),
        ["tiff"] = Kept("plan.tif", TiffWithPlace(), "plan.tif"),
        ["30 000 x 30 000"] = Refused("immense.png", HollowPng(30_000, 30_000), "a trop de points"),
        ["one very long line"] = Refused("ligne.png", HollowPng(30_001, 1), "a trop de points"),
        ["bitmap"] = Kept("ecran.bmp", Bitmap(), "ecran.bmp", inline: true),

        ["zip bomb"] = new("bombe.zip", Bomb, HttpStatusCode.Created, "bombe.zip"),
        ["docx bomb"] = new("bombe.docx", Bomb, HttpStatusCode.Created, "bombe.docx"),
        ["zip with a link to outside"] = Kept("lien.zip", ZipWithLink(), "lien.zip"),
        ["zip that climbs out"] = Kept("monte.zip", Zip(("../../../etc/cron.d/x", "x")), "monte.zip"),
        ["zip that is none"] = Refused("archive.zip", "Rar"u8.ToArray(), Content),
        ["docx that is a text"] = Refused("lettre.docx", "Bonjour"u8.ToArray(), Content),
        ["docx with a password"] = Kept("lettre.docx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[64]], "lettre.docx"),
        ["docm, which glpi does not list"] = Refused("macro.docm", Zip(("word/vbaProject.bin", "x")), Type),
        ["eicar"] = Kept("virus.txt", Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"), "virus.txt"),

        ["double extension"] = Refused("facture.pdf.exe", Pdf, Program),
        ["double extension the other way"] = Kept("porte.php.png", Png(4, 3), "porte.php.png", inline: true),
        ["trailing dot and blank"] = Kept("facture.pdf. .", Pdf, "facture.pdf"),
        ["NUL before the extension"] = Refused("facture.pdf\0.exe", Pdf, Program),
        ["right to left"] = Kept("facture\u202efdp.pdf", Pdf, "facturefdp.pdf"),
        ["255 characters"] = Kept(new string('é', 251) + ".pdf", Pdf, new string('é', 146) + ".pdf"),
        ["300 characters"] = Kept(new string('x', 296) + ".pdf", Pdf, new string('x', 146) + ".pdf"),
        ["decomposed accents"] = Kept("e\u0301te\u0301.pdf", Pdf, "été.pdf"),
        ["emoji"] = Kept("😀👩‍💻.pdf", Pdf, "😀👩💻.pdf"),
        ["climbing with backslashes"] = Kept(@"..\..\Windows\facture.pdf", Pdf, "facture.pdf"),
        ["climbing with slashes"] = Kept("../../etc/passwd.pdf", Pdf, "passwd.pdf"),
        ["drive"] = Kept(@"C:\facture.pdf", Pdf, "facture.pdf"),
        ["network share"] = Kept(@"\\serveur\partage\facture.pdf", Pdf, "facture.pdf"),
        ["device"] = Kept("CON.pdf", Pdf, "fichier CON.pdf"),
        ["device with a second extension"] = Kept("nul.fr.pdf", Pdf, "fichier nul.fr.pdf"),
        ["quote"] = Kept("l\"attestation\".pdf", Pdf, "lattestation.pdf"),
        ["line ends"] = Kept("a\r\nSet-Cookie: x=1.pdf", Pdf, "a%0D%0ASet-Cookie x=1.pdf"),
        ["markup"] = Kept("<img src=x onerror=alert(1)>.pdf", Pdf, "img src=x onerror=alert(1).pdf"),
    };

    private static byte[] Letters(int count)
    {
        var bytes = new byte[count];
        bytes.AsSpan().Fill((byte)'a');
        return bytes;
    }
}
