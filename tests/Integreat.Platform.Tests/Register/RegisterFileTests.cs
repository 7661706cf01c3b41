using System.Text;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Register;

namespace Integreat.Platform.Tests.Register;

/// <summary>The files that a register comes in.</summary>
public sealed class RegisterFileTests
{
    [Fact]
    public void A_table_is_read_whatever_the_sequence_of_its_columns()
    {
        var file = Read(
            """"
            name;ags;postal_code;latitude;longitude;south;west;north;east;hectares;population;kind
            "Neustadt; an der ""Weinstraße""";07316000;67433;49.35;8.14;49.2;8.0;49.5;8.3;11710;53000;Kreisfreie Stadt

            Landkreis Kusel;07336;;;;;;;;;;Landkreis
            """");

        Assert.Equal(["07316000", "07336"], file.Entries.Select(entry => entry.Ags));
        Assert.Equal(
            new Municipality
            {
                Ags = "07316000",
                Name = "Neustadt; an der \"Weinstraße\"",
                Kind = "Kreisfreie Stadt",
                PostalCode = "67433",
                Latitude = 49.35,
                Longitude = 8.14,
                BoundingBox = new BoundingBoxData(49.2, 8.0, 49.5, 8.3),
                Hectares = 11710,
                Population = 53000,
            },
            file.Entries[0]);
        Assert.True(file.Entries[1].IsDistrict);
    }

    [Fact]
    public void Commas_separate_as_well() =>
        Assert.Equal("Augsburg", Assert.Single(Read("ags,name\r\n09761000,Augsburg\r\n").Entries).Name);

    [Theory]
    [InlineData("ags;nme", "Line 1: There is no column \"nme\". ")]
    [InlineData("ags;postal_code", "Line 1: The first line names the columns")]
    [InlineData("ags;name;name", "Line 1: The first line names the columns")]
    [InlineData("ags;name", "There is no municipality in the file.")]
    [InlineData("ags;name\n0976100;Augsburg", "Line 2: \"0976100\" is no key.")]
    [InlineData("ags;name\n09761000;", "Line 2: The name is missing.")]
    [InlineData("ags;name\n09761000;Augsburg;x", "Line 2: There are 3 fields, and 2 columns.")]
    [InlineData("ags;name\n09761000;\"Augsburg", "Line 2: A quotation mark is missing.")]
    [InlineData("ags;name\n09761000;Augsburg\n09761000;Augsburg", "Line 3: The key 09761000 stands in line 2 already.")]
    [InlineData("ags;name;postal_code\n09761000;Augsburg;8615", "Line 2: \"8615\" is no postal code")]
    [InlineData("ags;name;latitude;longitude\n09761000;Augsburg;48,4;10.9", "Line 2: latitude is \"48,4\"")]
    [InlineData("ags;name;latitude;longitude\n09761000;Augsburg;48.4;", "Line 2: Latitude and longitude stand together")]
    [InlineData("ags;name;latitude;longitude\n09761000;Augsburg;NaN;10.9", "Line 2: The latitude does not lie")]
    [InlineData("ags;name;south;north\n09761000;Augsburg;48;49", "Line 2: South, west, north and east stand together")]
    [InlineData("ags;name;south;west;north;east\n09761000;Augsburg;49;10;48;11", "Line 2: South must not be greater")]
    [InlineData("ags;name;population\n09761000;Augsburg;many", "Line 2: population is \"many\"")]
    public void A_wrong_line_is_told_with_its_number_and_the_reason(string text, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<RegisterException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void All_wrong_lines_are_told_at_once() => Assert.Equal(
        "Line 2: \"1\" is no key. A municipality has 8 digits, a district 5.\nLine 4: The name is missing.\nNothing was imported: 2 lines are wrong.",
        Assert.Throws<RegisterException>(() => Read("ags;name\n1;A\n09761000;Augsburg\n09162000;")).Message);

    [Fact]
    public void A_table_in_another_encoding_is_refused() => Assert.Equal(
        "The file is not in UTF-8. Save the table as UTF-8.",
        Assert.Throws<RegisterException>(() => RegisterFile.Read(Encoding.Latin1.GetBytes("ags;name\n09162000;München"))).Message);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public void The_statistical_office_s_file_is_read_in_both_encodings(string encoding)
    {
        var file = RegisterFile.Read(Encoding.GetEncoding(encoding).GetBytes(string.Join("\r\n", Office.Lines) + "\r\n\u001A"));

        Assert.Equal(1, file.LeftOut);
        Assert.Equal(
            ["08226", "08226013", "09162000"],
            file.Entries.Select(entry => entry.Ags));
        Assert.Equal(
            new Municipality { Ags = "08226013", Name = "Eberbach", Kind = "Stadt", PostalCode = "69412", Hectares = 8115, Population = 14267 },
            file.Entries[1]);
        Assert.Equal(("München", "Kreisfreie Stadt"), (file.Entries[2].Name, file.Entries[2].Kind));
        Assert.Equal(("Rhein-Neckar-Kreis", "Landkreis"), (file.Entries[0].Name, file.Entries[0].Kind));
        Assert.Equal((8115L, 14267L), (file.Entries[0].Hectares!.Value, file.Entries[0].Population!.Value));
    }

    [Theory]
    [InlineData("6020220131082260135001Eberbach", "Line 1: The record has 30 characters")]
    [InlineData("7020220131", "Line 1: There is no column")]
    public void A_cut_record_is_told(string line, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<RegisterException>(() => Read(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_record_with_letters_for_numbers_and_a_line_that_is_none_are_told() => Assert.StartsWith(
        "Line 2: Area (columns 129 to 139) and population (140 to 150) are whole numbers.\nLine 3: This is no record of GV100AD",
        Assert.Throws<RegisterException>(() => Read($"{Office.Eberbach}\n{Office.Eberbach.Replace("00000008115", "0000000811x", StringComparison.Ordinal)}\nEnde"))
            .Message,
        StringComparison.Ordinal);

    private static RegisterFile Read(string text) => RegisterFile.Read(Encoding.UTF8.GetBytes(text));
}
