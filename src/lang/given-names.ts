// Given names common in English-language news: a run of capitalised words that begins with one names a person.

export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Abdul Abdullah Abigail Abraham Adam Adele Adrian Agnes Ahmad Ahmed Aidan Aisha Alan Albert Alberto Alejandro Alex Alexander Alexandra Alexandria
  Alexei Alexey Alfred Ali Alice Alicia Alison Allan Allen Allison Alyssa Amanda Amber Amelia Amir Amy Ana Anastasia Andre Andrea Andreas Andrei Andrew
  Andy Angel Angela Angelina Angus Anita Ann Anna Anne Annette Annie Anthony Antonio Antony Ariel Arnold Arthur Ashley Ashraf Audrey Austin Ayman Barack Barbara
  Barry Bashar Beatrice Becky Ben Benjamin Benny Bernard Bernie Beth Betsy Betty Bill Billy Bob Bobby Bonnie Boris Brad Bradley Brandon Brenda Brendan Brent
  Brett Brian Bridget Brittany Bruce Bruno Bryan Caitlin Calvin Cameron Camilla Carl Carla Carlos Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Celine Chad
  Charles Charlie Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Chuck Cindy Claire Clara Clarence Claudia Clay Clint Colin
  Condoleezza Connie Connor Corey Cory Courtney Craig Cristina Crystal Curtis Cynthia Cyril Daisy Dale Damian Dan Dana Daniel Daniela Danielle Danny Darren Daryl
  Dave David Dawn Dean Deborah Debra Debbie Denis Denise Dennis Derek Desmond Devin Diana Diane Dick Diego Dmitri Dmitry Dolores Dominic Dominique Don Donald
  Donna Doris Dorothy Doug Douglas Duncan Dustin Dwayne Dylan Earl Ed Eddie Edgar Edith Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elise
  Elizabeth Ella Ellen Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Ernesto Esther Ethan Eugene Eva Evan Eve Evelyn Faisal Fatima Felicia Felipe
  Felix Fernando Fiona Florence Frances Francesco Francis Francisco Francois François Frank Franklin Fred Freddie Frederick Gabriel Gabriela Gail Gareth Garry Gary
  Gavin Gene Geoffrey George Georgia Gerald Gerard Gerry Giovanni Glen Glenn Gloria Gordon Grace Graham Greg Gregory Greta Guillermo Gustavo Guy Gwen Hannah
  Harold Harriet Harris Harrison Harry Harvey Hassan Heather Hector Heidi Helen Helena Henrik Henry Herbert Herman Hillary Holly Howard Hugh Hugo Hussein Ian
  Ibrahim Ignacio Igor Imran Ingrid Irene Iris Isaac Isabel Isabella Ivan Ivanka Jack Jackie Jackson Jacob Jacqueline Jacques Jaime Jake Jamal James Jamie Jan
  Jane Janet Janice Jared Jasmine Jason Javier Jay Jean Jeanne Jeff Jeffrey Jen Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jessie Jesus Jill Jim Jimmy
  Jo Joan Joanna Joanne Joaquin Jodie Joe Joel Johan Johannes John Johnny Jon Jonathan Jordan Jorge Jose José Josef Joseph Josh Joshua Joy Joyce Juan Juanita
  Judith Judy Julia Julian Julie Juliet Julio Justin Kamala Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kay Kayla Keith Kelly Ken Kenneth
  Kenny Kent Kerry Kevin Khalid Kim Kimberly Kirk Kirsten Kofi Kristen Kristina Kurt Kyle Lance Larry Laura Lauren Laurence Laurie Lawrence Leah Lee Leo
  Leon Leonard Leonardo Leroy Leslie Lewis Liam Lillian Lily Linda Lindsay Lindsey Lisa Liz Lloyd Logan Lois Loretta Lori Lorraine Louis Louise Lucas Lucia
  Lucy Luigi Luis Luke Lydia Lyndon Lynn Madeleine Madison Mahmoud Malcolm Malia Manuel Marc Marcel Marco Marcos Marcus Margaret Maria María Marian Marie Marilyn
  Marina Mario Marion Marjorie Mark Marlene Marsha Marshall Martha Martin Marvin Mary Mason Matt Matthew Maureen Maurice Max Maxine Megan Meghan Melania Melanie
  Melinda Melissa Meredith Michael Michaela Michel Michele Michelle Miguel Mike Mikhail Mildred Miles Milton Miranda Miriam Mitch Mitchell Mitt Mohamed Mohammad Mohammed Molly Monica Morgan
  Morris Moses Muhammad Mustafa Myron Nadia Nancy Naomi Natalia Natalie Natasha Nathan Nathaniel Neal Neil Nelson Newt Nicholas Nick Nicola Nicolas Nicole Nigel
  Nikki Nikolai Nina Noah Noel Nora Norma Norman Oleg Olga Oliver Olivia Olaf Omar Oscar Osama Otto Owen Pablo Pam Pamela Paola Pat Patricia Patrick Paul Paula
  Pauline Pavel Pedro Peggy Penny Peter Phil Philip Phillip Phyllis Pierre Priya Rachel Rafael Raj Ralph Ramon Randall Randy Rashid Raul Ray Raymond Reagan Rebecca
  Regina Renee Rex Ricardo Richard Rick Ricky Rita Rob Robert Roberta Roberto Robin Rochelle Rod Rodney Rodrigo Roger Roland Ron Ronald Rory Rosa Rosemary
  Ross Rowan Roy Ruby Rudolph Rudy Rupert Russell Ruth Ryan Sabrina Saddam Sally Salman Sam Samantha Samir Samuel Sandra Sandy Sara Sarah Sasha Scott Sean
  Sebastian Serena Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Sheila Shelly Sherrod Shirley Sidney Silvio Simon Simone Sofia Sonia Sophia Sophie Spencer Stacey
  Stacy Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Susanna Suzanne Sven Sylvia Tamara Tammy Tanya Tara Taylor Ted Tereza
  Terence Teresa Terri Terry Thane Thelma Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Toni Tony Tracey Tracy Travis Trevor Tricia Troy Tyler
  Ursula Valentina Valerie Vanessa Vera Vernon Veronica Vicente Vicki Victor Victoria Vince Vincent Viktor Violet Virginia Vivian Vladimir Volodymyr Walter Wanda Warren Wayne
  Wendy Wesley Whitney Wilbur Will William Willie Winston Xavier Yasmin Yolanda Yuri Yusuf Yvonne Zachary Zoe`.split(/\s+/),
)
